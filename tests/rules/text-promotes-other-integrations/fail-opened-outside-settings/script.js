define(['jquery'], function ($) {
  return function () {
    var self = this;
    var open_page = function (code) {
      window.open('https://www.amocrm.ru/integrations/' + code + '/');
    };
    function show_catalog(codes) {
      codes.forEach(function (code) {
        $('.kt-list a').attr('href', 'https://www.amocrm.ru/integrations/' + code + '/');
      });
    }
    this.offer = function (code) {
      location.href = 'https://www.kommo.com/integrations/' + code + '/';
    };
    this.callbacks = {
      render: function () {
        $('.kt-more').on('click', function () { open_page(this.dataset.code); });
        show_catalog(['kt_calls', 'kt_mail']);
        return true;
      },
      init: function () { self.offer($('.kt-best').data('code')); return true; },
      settings: function ($modal) {
        // reopen_page() is done by the server, self.offer( is not called here
        $modal.find('.hint').text('see open_page(code)');
        show_catalog(['kt_calls', 'kt_mail']);
        return true;
      }
    };
  };
});
