define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      init: function () {
        $('<aside>', { class: 'acme-wall' }).appendTo(document.body);
        const card = document.createElement('div');
        card.setAttribute('class', 'acme-card');
        document.querySelector('.acme-root').append(card);
        return true;
      }
    };
  };
});
