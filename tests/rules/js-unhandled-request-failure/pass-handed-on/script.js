define(['jquery'], function ($) {
  const tell = () => APP.notifications.show_message({ header: 'Acme', text: 'Not loaded' });
  function request(done, failed) {
    $.get('https://api.acme.example/rows').then(done, failed);
  }
  function rows(done, failed = tell) {
    request(done, failed);
  }
  rows(console.debug);
  rows(console.debug, tell);
});
