define(['jquery'], function ($) {
  var key = settings.key || 'b81c0f6ae2d94735';
  $.ajax({ url: '/x', headers: { 'X-Api-Key': '5f0d8a3be61c47209d4e' } });
  xhr.setRequestHeader('X-Auth-Token', 'q7Zp0LmT4vXw2KbR9sYd');
  xhr.setRequestHeader('Authorization', 'Token 93c1ab40ee57d2f86b0a');
  fetch('/y', { headers: { Authorization: 'Basic ' + btoa('robot:n8Kq-41x!') } });
  headers.append('Authorization', 'Basic cm9ib3Q6bjhLcS00MXgh');
  var api_key = settings.key || 'b81c0f6ae2d94735';
  var smtp = { password: 'Tr0ub4dor&3x' };
});
