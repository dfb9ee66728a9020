define(['./dp'], function (dp) {
  return function () {
    this.callbacks = {
      render: function () { return document.hidden; },
      init: async function () {},
      bind_actions: () => true,
      dpSettings: dp.settings,
      todo: { selected() {} },
      advancedSettings: _.bind(function () {}, this)
    };
  };
});
