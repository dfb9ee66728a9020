define(['jquery'], function ($) {
  $('head').append('<link rel="stylesheet" href="https://example.org/style.css">');
  var link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '//example.org/' + $.version + '.css';
  document.head.appendChild(link);
});
