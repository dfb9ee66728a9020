define(['jquery'], function ($) {
  function make(name) { return document.createElement(name); }
  make('script');
  $('.own').append('<img src="x.png" onerror="run()">');
  $('.own').append('<a href="javascript:run()">run</a>');
  $('.own').attr('onclick', 'run()');
  $['get' + 'Script']('https://cdn.example.org/a.js');
  const options = { url: 'https://cdn.example.org/b.js' };
  options.dataType = 'script';
  $.ajax(options);
  new Worker('https://cdn.example.org/c.js');
  location.href = 'java' + 'script:run()';
});
