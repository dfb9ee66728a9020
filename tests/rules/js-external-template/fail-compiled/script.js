define(['jquery', 'handlebars', 'mustache'], function ($, Handlebars, Mustache) {
  return function () {
    const self = this;
    $.getJSON('https://api.acme.example/card', ({ view, rows }) => {
      $('.acme__card').html(Handlebars.compile(view)({ rows }));
    });
    fetch('https://api.acme.example/list')
      .then((answer) => answer.json())
      .then((list) => $('.acme__list').html(Mustache.render(list.views.row, list)));
    this.foot = async function () {
      const foot = await (await fetch('https://api.acme.example/foot')).json();
      return self.render({ data: foot.twig }, { total: foot.total });
    };
  };
});
