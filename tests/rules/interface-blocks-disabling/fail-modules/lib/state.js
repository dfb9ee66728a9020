define([], function () {
  class State {
    constructor(fields) {
      this.fields = fields;
    }
    isOff() {
      return this.fields.active === 'N';
    }
  }
  return {
    State: State,
    keeps: function (fields) {
      if (fields.active == 'N') {
        return false;
      }
      return true;
    },
    later: (fields) => new Promise((resolve, reject) => (fields.active !== 'N' ? resolve() : reject())),
  };
});
