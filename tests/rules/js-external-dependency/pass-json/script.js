define(['jquery', 'json!./settings.json'], function ($, settings) {
  return function () {
    this.showMap = function (done) {
      const { map } = settings;
      require([map.script], done);
    };
    this.callbacks = { render: () => true, init: () => true, bind_actions: () => true };
  };
});
