define(['jquery'], function ($) {
  function report(error) {
    console.trace(error);
  }
  try {
    $.get('/api/v4/account');
  } catch (error) {
    console.trace(error);
    [1].forEach(function () { console.trace(error); });
  }
  fetch('/api/v4/account').then(function () {}, function (error) { console.trace(error); });
  fetch('/api/v4/users').catch(report);
  fetch('/api/v4/users').then(null, (error) => console.trace(error));
});
