define(['jquery'], function ($) {
  var CustomWidget = function () {
    this.callbacks = {
      render: function () {
        return true;
      },
      init: function () {
        return $('.a';
      }
    };
  };
  return CustomWidget;
});
