define(['jquery'], function ($) {
  return function () {
    var self = this;
    var menu = document.querySelector('.nav__menu');
    function hide(name) {
      $('[data-entity="' + name + '"]', '#nav_menu').hide();
    }
    function all(selector) {
      return document.querySelectorAll(selector);
    }
    this.callbacks = {
      bind_actions: function () {
        hide('mail');
        menu.insertAdjacentHTML('beforeend', '<div class="acme-item"></div>');
        all('.nav__menu__item').forEach(function (item) {
          item.style.opacity = 0;
        });
        $('.nav__menu__item').each(function () {
          $(this).find('span').text('x');
        });
        self.$menu = $('#left_menu');
        self.$menu.children().first().detach();
        for (const link of document.getElementsByClassName('nav__menu__item__link')) {
          link.setAttribute('style', 'display: none');
        }
        Object.assign(menu.style, { width: '40px' });
        return true;
      }
    };
  };
});
