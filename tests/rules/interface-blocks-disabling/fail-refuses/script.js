define(['jquery'], function ($) {
  return function () {
    var self = this;
    const isOff = ({ active }) => active === 'N';
    this.maySave = function (fields) {
      const mode = fields.active;
      if (mode === 'N') return false;
      return true;
    };
    this.callbacks = {
      onSave: function (state) {
        const leaving = state && state.active === 'N';
        if (leaving && self.debt > 0) {
          return false;
        }
        const staying = state.active !== 'N';
        if (!staying) throw new Error('pay first');
        switch (state.active) {
          case 'N':
            self.warn();
            return false;
        }
        if (isOff(state)) return false;
        if (!self.maySave(state)) return false;
        return { Y: true, N: false }[state.active];
      }
    };
  };
});
