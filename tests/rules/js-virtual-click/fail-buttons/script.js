define(['jquery'], function ($) {
  $('.js-widget-install').click();
  var $remove = $('#modal').find('.js-widget-uninstall');
  $remove.trigger('click');
  document.querySelector('button.js-widget-install').dispatchEvent(new Event('click'));
  $('.modal .js-widget-save').trigger('click');
});
