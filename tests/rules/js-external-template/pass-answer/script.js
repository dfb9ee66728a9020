define(['jquery'], function ($) {
  return function () {
    const self = this;
    $.get('https://api.acme.example/count').done((count) => $('.acme__count').text(count));
    $.get('https://api.acme.example/row').done((row) => $('.acme__row').html(row.title));
    $.getJSON('https://api.acme.example/rows', (rows) => $('.acme__rows').append(rows));
    $.get('https://api.acme.example/list.xml').done((xml) => $('.acme__list').text($(xml).find('row').length));
    $.get('/ajax/acme/part').done((part) => $('.acme__part').html(part));
    self.crm_post('https://api.acme.example/one', {}, (one) => $('.acme').html(one), 'json');
    self.crm_post('https://api.acme.example/two', {}, function (rows) {
      $('.acme').html(self.render({ ref: '/tmpl/common.twig' }, { rows }));
    }, 'text');
    fetch('https://api.acme.example/three').then((answer) => answer.json()).then((all) => $('.acme').html(all));
  };
});
