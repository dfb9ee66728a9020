define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      init: function () {
        const { parentNode: row } = document.querySelector('.acme-list__row');
        row.insertAdjacentHTML('beforeend', '<a class="acme-link"></a>');
        const { offsetWidth, title } = document.querySelector('.nav__menu__item[data-entity="tasks"]');
        $('.acme-list').attr('title', title).width(offsetWidth);
        $('.card-widgets').append('<ul class="acme-list"><li class="acme-list__row"></li></ul>');
        return true;
      }
    };
  };
});
