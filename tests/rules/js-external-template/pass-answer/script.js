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
    $.get('https://api.acme.example/four').then((all) => all.total).then((total) => $('.acme').html(total));
    $.get('https://api.acme.example/five').then((all) => self.draw(all.rows)).done((rows) => $('.acme').html(rows));
    fetch('https://api.acme.example/six').then((answer) => answer.text()).then(Number).then((n) => $('.acme').html(n));
    fetch('https://api.acme.example/seven')
      .then((answer) => answer.text())
      .then((text) => self.escape(text))
      .then((text) => $('.acme').html(text));
    $.get('https://api.acme.example/eight').done(function (days) {
      if (isNaN(days)) return;
      $('.acme').html(days);
    });
    $.get('https://api.acme.example/nine', function (state) {
      if (state === 'ok') $('.acme').html(state);
    });
    $.get('https://api.acme.example/ten').done((rows) => {
      if ($.isArray(rows)) setTimeout(() => $('.acme').html(rows));
    });
    $.get('https://api.acme.example/eleven').done((count) => {
      if (typeof count !== 'number') return;
      $('.acme').html(count);
    });
    $.get('https://api.acme.example/twelve').done((state) => {
      switch (state) {
        case 'open':
          $('.acme').html(state);
      }
    });
  };
});
