define(['jquery'], function ($) {
  return function () {
    $("a[href='/settings/users/']").hide();
    document.querySelector("[href^='/settings/pay']").href = 'https://acme.test/pay';
    $("a[href*='/settings/profile']").text('Acme');
  };
});
