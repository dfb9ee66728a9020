define(['jquery'], function ($) {
  function open(part, done) {
    require([part], done);
  }
  open('./parts/menu');
  open('./parts/card');
  open('./parts/list');
  open('./parts/settings');
  open('./parts/sum');
  open('./parts/modal');
  open('./parts/phone');
  open('./parts/lead');
  open('./parts/company');
  open('./parts/contact');
  open('./parts/task');
  open('./parts/note');

  function tell(text, link) {
    $('#acme-note').text(text).attr('title', link);
  }
  tell('menu', 'https://acme-widgets.com/help/menu');
  tell('card', 'https://acme-widgets.com/help/card');
  tell('list', 'https://acme-widgets.com/help/list');
  tell('settings', 'https://acme-widgets.com/help/settings');
  tell('sum', 'https://acme-widgets.com/help/sum');
  tell('modal', 'https://acme-widgets.com/help/modal');
  tell('phone', 'https://acme-widgets.com/help/phone');
  tell('lead', 'https://acme-widgets.com/help/lead');
  tell('company', 'https://acme-widgets.com/help/company');
  tell('contact', 'https://acme-widgets.com/help/contact');
  tell('task', 'https://acme-widgets.com/help/task');
  tell('note', 'https://acme-widgets.com/help/note');
});
