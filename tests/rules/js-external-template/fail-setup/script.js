define(['jquery'], function ($) {
  return function () {
    $.ajaxSetup({ dataType: 'json' });
    $.get('https://api.acme.example/rows').done((rows) => $('.acme').html(rows));
    fetch('https://api.acme.example/help')
      .then(function (answer) { return answer.text(); })
      .then((help) => { document.querySelector('.acme__help').innerHTML = help; });
  };
});
