define(['jquery'], function ($) {
  var state = 'on';
  $('.own').find('.switcher__' + state).hide();
});
