define(['jquery'], function ($) {
  return function () {
    const async = true;
    const options = { async: false, label: 'stock' };
    $.ajax({ url: '/ajax/widgets/stock', async });
    $('.rs-stock').data('options', options);
  };
});
