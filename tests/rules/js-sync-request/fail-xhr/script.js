define([], function () {
  var xhr = new XMLHttpRequest();
  xhr.open('GET', '/api/v4/account', false);
  xhr.send();
  function load(request) { request.open('post', '/ajax/x', 0 > 1, false); request.open('POST', '/ajax/x', false); }
  return load;
});
