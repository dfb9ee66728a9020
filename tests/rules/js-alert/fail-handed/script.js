define(['jquery'], function ($) {
  const tell = { loud: window.alert };
  $.get('/api/v4/account').fail(alert);
  tell.loud('done');
  top['ale' + 'rt'](1);
});
