define(['jquery'], function ($) {
  function StockWidget() {
    const widget = this;
    this.draw = function () {
      $('.stock').text(widget.get_settings().limit);
    };
    this.callBacks = {
      render: () => widget.draw() || true,
      init: () => true,
      bind_actions() {
        $('.stock').on('click', function () {
          $(this).hide();
        });
        return true;
      }
    };
    return widget;
  }
  StockWidget.prototype.title = () => 'Stock';
  return StockWidget;
});
