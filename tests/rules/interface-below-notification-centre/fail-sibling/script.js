define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      bind_actions: function () {
        const centre = document.querySelector('.nav__notifications');
        const block = document.createElement('div');
        centre.parentNode.insertBefore(block, centre.nextSibling);
        centre.insertAdjacentElement('afterend', block);
        $('.nav__notifications').parent().append('<div class="acme"></div>');
        $('<div class="acme"></div>').insertAfter('.nav__notifications');
        $('.nav__notifications').next().before(block);
        return true;
      }
    };
  };
});
