define(['jquery'], function ($) {
  var named = function (block, mod) { return [block, mod].join('__'); };
  $('.own label').hasClass(named('acme-switcher', 'on'));
  $('.own label').hasClass(named('switcher', 'label'));
  ['wide', 'flat'].forEach((mod) => $('.own').find(`.switcher__${mod}`).hide());
  $('.own').val(['on', 'off'].join(','));
});
