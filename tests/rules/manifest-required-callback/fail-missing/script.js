define(['jquery'], function ($) {
  var CustomWidget = function () {
    this.callbacks = {
      render: function () { return true; },
      settings: function () { $('.a').hide(); }
    };
    return this;
  };
  return CustomWidget;
});
