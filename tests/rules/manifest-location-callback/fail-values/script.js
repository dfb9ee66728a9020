define([], function () {
  return function () {
    const self = this;
    this.callbacks = {
      render() { return true; },
      init() { return true; },
      bind_actions() { return true; },
      settings() { return true; },
      onSave(event) {
        self.fields = event.fields;
        if (!self.fields) return false;
      },
      salesbotDesignerSettings: () => ({ exits: [] }),
      onSalesbotDesignerSave(code, params) {
        const steps = [{ question: [{ handler: 'goto', params: { type: 'question', step: params.step } }] }];
        return steps;
      }
    };
  };
});
