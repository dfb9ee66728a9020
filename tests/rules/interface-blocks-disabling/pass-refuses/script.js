define(['jquery'], function ($) {
  return function () {
    var self = this;
    const isOff = ({ active }) => active === 'N';
    this.callbacks = {
      onSave: function (state) {
        const leaving = state.active === 'N';
        if (leaving) {
          self.forget();
          return true;
        }
        const staying = state.active === 'Y';
        if (staying && !state.fields.limit) return false;
        switch (state.active) {
          case 'N':
            self.forget();
            break;
          case 'Y':
            if (!state.fields.limit) return false;
        }
        if (isOff(state)) return true;
        if (!isOff(state) && !state.fields.limit) return false;
        return { Y: state.fields.limit > 0, N: true }[state.active];
      }
    };
  };
});
