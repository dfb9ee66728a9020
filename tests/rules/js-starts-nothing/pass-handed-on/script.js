define(['acme/base'], function (base) {
  var StockWidget = function () {
    var self = this;
    self.handlers = { render: () => true, init: () => true, bind_actions: () => true };
    base.start(self);
    return self;
  };
  return StockWidget;
});
