define(['jquery'], function ($) {
  var named = function (block, mod) { return [block, mod].join('__'); };
  $('.own label').hasClass(named('switcher', 'on'));
  var state = 'switcher--off'.replace('--', '__');
  ['on', 'off'].forEach((mod) => $('.own').find(`.switcher__${mod}`).hide());
  var begin = 'switcher'.concat('__');
  $('.own label').is('.' + begin + 'on');
  $('.own').addClass(state);
});
