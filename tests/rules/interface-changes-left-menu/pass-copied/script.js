define(['jquery'], function ($) {
  return {
    icon: function () {
      var node = document.querySelector('.nav__menu__item__icon');
      var copy = node.cloneNode(true);
      copy.className = 'acme-icon';
      document.querySelector('.acme-block').append(copy);
      $('.nav__menu__item').first().clone(false).addClass('acme-item').appendTo('.acme-block');
      var address = document.querySelector('.nav__menu a').href;
      document.location.href = address;
    }
  };
});
