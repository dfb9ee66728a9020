define(['jquery'], function ($) {
  return function () {
    const self = this;
    const other = (code) => `/settings/widgets/${code}/`;
    this.callbacks = {
      settings: function ($body) {
        $body.append('<a class="acme-more" href="/settings/widgets/acme_cash/">Cash</a>');
        $('<a>', { href: other('acme_phone'), text: 'Phone' }).appendTo($body);
        $('.acme-go').on('click', function () { window.open('https://acme.amocrm.ru/settings/widgets/#acme_mail', '_blank'); });
        const link = document.createElement('a');
        link.href = '/settings/widgets/acme_chat?from=stock';
        return true;
      }
    };
  };
});
