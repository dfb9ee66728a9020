define(['jquery'], function ($) {
  return function () {
    const async = false;
    const url = '/ajax/widgets/stock';
    $.ajax({ url, async, method: 'GET' });
  };
});
