define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      bind_actions: function () {
        var area = document.querySelector('.acme-drop');
        ['dragover', 'dragleave', 'drop'].forEach(function (name) {
          window.addEventListener(name, function () {
            area.classList.toggle('acme-drop_lit', name === 'dragover');
          });
        });
        $(document).on('dragenter', (event) => {
          $(area).attr('data-over', event.target === area);
        });
        return true;
      }
    };
    $('<div class="acme-drop"></div>').appendTo('.acme-block');
  };
});
