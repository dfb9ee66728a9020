define(['jquery'], function ($) {
  const create = (tag, name) => Object.assign(document.createElement(tag), { className: name });
  return function () {
    create('div', 'own').append(create('span', 'own__cell'));
    $('.own').append('<a href="javascript:void(0)" class="own__link">one</a>');
    $('.own').append('<a href="#once" data-on="once">two</a>');
    this.worker = new Worker(this.params.path + '/lib/worker.js');
    $.ajax({ url: '/api/v4/leads', dataType: 'json', error: function () { $('.own').show(); } });
  };
});
