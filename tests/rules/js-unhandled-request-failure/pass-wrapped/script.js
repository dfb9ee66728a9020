define(['jquery', './lib/queue'], function ($, queue) {
  const open = [];
  function busy(promise) {
    promise.always(() => $('.stock').removeClass('stock_busy'));
    return promise;
  }
  function told(promise) {
    promise.fail(() => $('.stock__error').text('The server did not answer'));
  }
  function kept(promise) {
    open.push(promise);
  }
  return async function () {
    told($.getJSON('/ajax/rows'));
    kept($.getJSON('/ajax/names'));
    queue.add($.getJSON('/ajax/groups'));
    told(busy($.getJSON('/ajax/stock')));
    try {
      await busy($.getJSON('/ajax/prices'));
    } catch (error) {
      $('.stock__error').text(error.status);
    }
  };
});
