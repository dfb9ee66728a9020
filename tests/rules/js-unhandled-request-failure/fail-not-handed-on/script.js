define(['jquery'], function ($) {
  function request(done, failed) {
    $.get('https://api.acme.example/rows').then(done, failed);
  }
  function rows(done, failed) {
    request(done, failed);
  }
  rows(console.debug);
});
