define(['jquery'], function ($) {
  var SERVER = 'https://widget.example.org';
  [1, 2].forEach(function (id) {
    $.ajax({ url: SERVER + '/save', data: { id: id } });
  });
  do { fetch(settings()); } while (Math.random() < 0.5);
  function settings() { return window.serverUrl; }
});
