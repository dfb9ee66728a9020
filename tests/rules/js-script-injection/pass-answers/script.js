define(['jquery'], function ($) {
  $.getJSON('/api/list?callback=&x=1', show);
  $.get('https://data.example/list?q=what?', show, 'text');
  $.ajax({ url: 'https://data.example/list?name=?', dataType: 'text', success: show });
  const first = document.querySelector('script').src;
  document.querySelector('img').src = 'https://data.example/a.png';
  document.scripts[0].src = 'lib/own.js';
  $('[data-script]').attr('src', 'https://data.example/a.png');
  WebAssembly.instantiateStreaming(fetch('lib/own.wasm'));
  function show() { return first; }
});
