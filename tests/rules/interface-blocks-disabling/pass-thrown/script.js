define(['jquery'], function ($) {
  return function () {
    const self = this;
    this.check = async function (state) {
      if (state.active === 'N') throw new Error('nothing to check');
      return self.load(state.fields);
    };
    this.callbacks = {
      onSave: async function (state) {
        try {
          if (state.active === 'N') throw new Error('nothing to store');
          self.store(state.fields);
          await self.check(state);
        } catch (error) {
          self.note(error);
        }
        setTimeout(function () {
          if (state.active === 'N') throw new Error('late');
        }, 100);
        self.load(state.fields).then(function () {
          if (state.active === 'N') throw new Error('off');
        });
        self.check(state).catch(self.note);
        $.each(state.fields, function (name, value) {
          if (state.active === 'N') return false;
          self.keep(name, value);
        });
        $('.acme-row').on('click', () => state.active !== 'N');
        return true;
      }
    };
  };
});
