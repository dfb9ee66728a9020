define(['jquery'], function ($) {
  const make = document.createElement.bind(document);
  const first = make('script');
  first.src = 'https://cdn.example/a.js';
  ['div', 'script'].map(document.createElement, document).forEach((element) => document.head.append(element));
  ['https://cdn.example/b.js'].forEach($.getScript);
  const handler = document.createAttribute('onclick');
  handler.value = 'run()';
  document.body.setAttributeNode(handler);
  const copy = document.querySelector('head > script[src]').cloneNode();
  copy.src = 'https://cdn.example/c.js';
  document.head.append(copy);
  $('script').first().clone().attr('src', 'https://cdn.example/d.js').appendTo('head');
  $.ajaxPrefilter(function (options) {
    options.dataType = 'script';
  });
});
