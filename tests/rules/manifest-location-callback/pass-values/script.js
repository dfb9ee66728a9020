define([], function () {
  return function () {
    const self = this;
    this.callbacks = {
      render() { return true; },
      init() { return true; },
      bind_actions() { return true; },
      settings() { return true; },
      onSave: async (event) => { self.fields = event.fields; },
      salesbotDesignerSettings: () => ({ exits: [] }),
      onSalesbotDesignerSave(code, params) {
        const steps = [{ question: [] }];
        steps.forEach(function (step) { return { step }; });
        return JSON.stringify(steps);
      }
    };
  };
});
