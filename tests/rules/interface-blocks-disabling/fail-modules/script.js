define(['./lib/state.js'], function (state) {
  return function () {
    this.callbacks = {
      onSave: function (fields) {
        const now = new state.State(fields);
        if (now.isOff()) return false;
        const kept = state.keeps(fields);
        return kept && this.save(fields);
      },
    };
  };
});
