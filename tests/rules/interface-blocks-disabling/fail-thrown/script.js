define(['jquery'], function ($) {
  return function () {
    const self = this;
    this.check = async function (state) {
      if (state.active === 'N') throw new Error('pay first');
      return true;
    };
    this.callbacks = {
      onSave: async function (state) {
        try {
          if (state.active === 'N') throw new Error('busy');
        } catch (error) {
          self.note(error);
          return false;
        }
        self.debts.forEach(function (debt) {
          if (state.active === 'N' && debt > 0) throw new Error('debt');
        });
        await self.check(state);
        return self.load(state).then(function (debts) {
          if (state.active === 'N') return false;
          return debts.length === 0;
        });
      }
    };
  };
});
