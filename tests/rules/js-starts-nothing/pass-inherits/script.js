define(['./lib/extend', 'acme/base'], function (extend, Base) {
  function StockWidget() {
    this.handlers = { render: () => true, init: () => true, bind_actions: () => true };
  }
  extend(StockWidget, Base);
  return StockWidget;
});
