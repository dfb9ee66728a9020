define(['jquery'], function ($) {
  return {
    twice: function () {
      $('.nav__menu__item').first().clone().appendTo('.nav__menu');
      var image = document.querySelector('.nav__menu__item img');
      image.src = '/acme.png';
      $('.nav__menu a').get(0).title = 'Acme';
    }
  };
});
