define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () {
        var code = self.get_settings().widget_code;
        $('head').append('<style>#' + code + ' input { margin: 0 }</style>');
        $('body').append('<div>input { margin: 0 }</div>');
        return true;
      }
    };
  };
});
