define(['./lib/nothing.js'], function ({ nothing }) {
  return function () {
    this.callbacks = { render: () => true, settings: ($body) => $body.find('input').val(1), advancedSettings: nothing };
  };
});
