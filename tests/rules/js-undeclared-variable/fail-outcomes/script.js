define(['jquery'], function ($) {
  return function () {
    window.StockChart || StockChart.draw();
    if (window.StockMap || window.innerWidth) StockMap.draw();
    window.StockBoard ? $('.rs-board').show() : StockBoard.open();
    (function () {
      if (!window.StockPage && window.innerWidth) return;
      StockPage.turn();
    })();
    (function (window) {
      if (window.StockCell) StockCell.show();
    })({ StockCell: 1 });
    if (window.StockList === undefined) StockList.show();
  };
});
