define(['jquery'], function ($) {
  return function () {
    if (typeof window.StockChart === 'function') {
      StockChart();
    }
    if (!!window.StockMap) StockMap.draw();
    var there = window.StockBoard;
    if (there) {
      StockBoard.open();
    }
    if ('object' == typeof window.StockList && window.innerWidth > 600) StockList.show();
    if (!window.StockPage || !window.innerWidth) return;
    StockPage.turn();
    window.StockCell === undefined ? $('.rs-cell').hide() : StockCell.show();
    while (window.StockQueue && StockQueue.length) StockQueue.pop();
  };
});
