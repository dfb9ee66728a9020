define(['jquery'], function ($) {
  function busy(promise, element) {
    element.addClass('stock_busy');
    promise.always(() => element.removeClass('stock_busy'));
    return promise;
  }
  return function () {
    busy($.getJSON('/ajax/rows'), $('.stock')).done((rows) => $('.stock').text(rows.length));
    busy($.getJSON('/ajax/prices'), $('.stock')).fail(() => $('.stock').text('No prices came'));
  };
});
