define(['jquery'], function ($) {
  const button = document.querySelector('.js-widget-install');
  setTimeout(button.click.bind(button), 10);
  requestAnimationFrame($.proxy($.fn.click, $('.js-widget-install')));
  Array.from(document.querySelectorAll('.js-widget-install'), (one) => one.click());
  $.fn.press = function () { return this.trigger('click'); };
  $('.js-widget-install').press();
});
