define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      bind_actions: function () {
        const centre = document.querySelector('.nav__notifications');
        const block = document.createElement('div');
        centre.parentNode.insertBefore(block, centre);
        centre.insertAdjacentElement('beforebegin', block);
        $(block).insertBefore('.nav__notifications');
        $('.nav__notifications').parent().prepend(block);
        $('.nav__notifications__counter').text();
        return true;
      }
    };
  };
});
