define(['jquery'], function ($) {
  const places = { card: '.acme__body', triggers: '.digital-pipeline__trigger-select' };
  const put = (place, block) => block.appendTo(places[place]);
  put('triggers', $('<a class="acme__link"></a>'));
  document.querySelector('.digital-pipeline__trigger-list').prepend(document.createElement('p'));
});
