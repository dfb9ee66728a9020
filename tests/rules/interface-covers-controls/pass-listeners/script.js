define(['jquery', './lib/layer.js'], function ($, layer) {
  return function () {
    var self = this;
    this.shortcut = function (event) {
      if (event.ctrlKey && event.key === 'k') {
        event.preventDefault();
        self.open();
      }
    };
    this.callbacks = {
      bind_actions: function () {
        $(document).on('keydown.acme', self.shortcut);
        $(document).on('click.acme', '.acme-link', function (event) {
          event.preventDefault();
        });
        $('.acme-field').on('copy paste', false);
        document.addEventListener('wheel', function (event) {
          event.preventDefault();
        });
        document.addEventListener('click', function (event) {
          if (event.target.closest('.acme-menu')) {
            event.preventDefault();
            return;
          }
          $('.acme-menu').removeClass('acme-menu_open');
        }, true);
        window.addEventListener('keydown', function (event) {
          if (event.key === 'Escape' && self.opened) {
            event.preventDefault();
            self.close();
          }
        }, true);
        $('.nav__menu__item__link').on('click', function (event) {
          if ($('.acme-form_dirty').length && !window.confirm('Leave?')) {
            event.preventDefault();
          }
        });
        $('.nav__menu__item[data-entity="acme_page"] a').on('click', function () { return false; });
        window.addEventListener('beforeunload', function (event) { event.preventDefault(); });
        document.addEventListener('click', function (event) { event.preventDefault(); }, { once: true });
        $(document).on('click', '.deal-save-btn', function (event) {
          event.preventDefault();
          self.open();
        });
        $('#nav_menu').on('click', 'span', function () { self.seen = true; });
        layer.open();
        return true;
      }
    };
    this.settings = function ($body) {
      var $modal = $body.closest('.modal');
      $modal.on('click', '.button-input', function (event) {
        event.preventDefault();
      });
      $modal.on('click', function (event) {
        if ($(event.target).closest('.button-input').length) {
          return false;
        }
      });
    };
    this.ask = function ($window) {
      $window.on('click', '.button-input', function (event) {
        event.preventDefault();
      });
      $window.find('.modal-body').on('keydown', false);
    };
    $('<div class="acme-menu"><a class="acme-link"></a><input class="acme-field"></div>').appendTo('.acme-block');
  };
});
