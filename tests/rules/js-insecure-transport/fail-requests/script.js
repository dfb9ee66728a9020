define(['jquery'], function ($) {
  $.get('http://api.example.org/leads');
  new WebSocket('ws://socket.example.org/');
  $('.a').html('<iframe src="http://example.org/page"></iframe>');
  return function () { this.crm_post('http://example.org/save', {}); };
});
