define(['./lib/state.js'], function (state) {
  return function () {
    this.callbacks = {
      onSave: function (fields) {
        state.note(fields);
        if (state.isOff(fields)) return true;
        if (state.isOn(fields) && !fields.fields.token) return false;
        return true;
      },
    };
  };
});
