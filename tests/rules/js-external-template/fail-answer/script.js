define(['jquery'], function ($) {
  return function () {
    $.get('https://api.acme.example/banner').done(function (markup) {
      $('.acme').append($.parseHTML(markup));
    });
    this.crm_post('https://api.acme.example/rows', {}, (rows) => $('.acme__rows').html(rows), 'html');
    fetch('https://api.acme.example/help')
      .then((answer) => answer.text())
      .then((help) => { document.querySelector('.acme__help').innerHTML = help; });
    this.foot = async function () {
      const answer = await fetch('https://api.acme.example/foot');
      const foot = await answer.text();
      document.querySelector('.acme').insertAdjacentHTML('beforeend', foot);
    };
  };
});
