define(['jquery', 'lib/components/base/confirm'], function ($, Confirm) {
  const own = { alert: function (text) { $('.own').text(text); } };
  own.alert('done');
  $.get('/api/v4/account').fail(own.alert);
  return new Confirm({ text: 'alert' });
});
