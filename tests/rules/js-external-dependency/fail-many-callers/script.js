define(['jquery'], function ($) {
  function open(part, done) {
    require(['text!' + part.toLowerCase(), part], done);
    import(part);
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
  open('https://code.acme-libs.com/pay.js');

  const parts = {
    menu: './parts/menu.js',
    card: './parts/card.js',
    list: './parts/list.js',
    settings: './parts/settings.js',
    sum: './parts/sum.js',
    modal: './parts/modal.js',
    phone: './parts/phone.js',
    lead: './parts/lead.js',
    company: './parts/company.js',
    contact: './parts/contact.js',
    task: './parts/task.js',
    note: './parts/note.js',
    pay: '//code.acme-libs.com/money.js'
  };
  Object.keys(parts).forEach(function (name) { require([parts[name]]); });
});
