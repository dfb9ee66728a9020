define(['jquery'], function ($) {
  var CustomWidget = function () {
    this.callbacks = {
      render: function () {
        system = this.system();
        for (i = 0; i < 3; i++) {
          $('.a').eq(i).text(system.area);
        }
        ({ first, second: third } = this.langs);
        return true;
      }
    };
  };
  return CustomWidget;
});
