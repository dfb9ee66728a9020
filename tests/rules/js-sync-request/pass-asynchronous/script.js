define(['jquery'], function ($) {
  $.ajax({ url: '/api/v4/account', async: true });
  var script = { async: false, defer: true };
  var panel = { open: function () {} };
  panel.open('left', 'wide', false);
  var door = { open: function (how, place, wide) { return wide ? place : how; } };
  door.open('PUT', '/garage', false);
  var xhr = new XMLHttpRequest();
  xhr.open('GET', '/api/v4/account');
  xhr.open('GET', '/api/v4/account', true);
  return script;
});
