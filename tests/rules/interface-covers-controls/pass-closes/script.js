define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      bind_actions: function () {
        $('body').append('<div class="acme-window"><b class="acme-close"></b></div>');
        $('body').append('<div class="acme-shade"></div><div class="acme-frame"></div>');
        $(document).on('click', '.acme-close', function () {
          $('.acme-window').remove();
        });
        var box = document.createElement('div');
        box.style.cssText = 'position: fixed; inset: 0; z-index: 9999';
        document.body.appendChild(box);
        box.addEventListener('click', function () { box.remove(); });
        return true;
      }
    };
  };
});
