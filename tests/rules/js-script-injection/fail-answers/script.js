define(['jquery'], function ($) {
  const base = 'https://data.example/list';
  $.getJSON(base + '?jsonpcb=?&limit=5', show);
  $.ajax({ url: base + '?cb=?', dataType: 'json', success: show });
  $.post(base, {}, show, 'jsonp');
  $.ajax({ url: base, data: 'answer=?', dataType: 'json' });
  const other = window.jQuery.noConflict(true);
  other.getScript('https://data.example/a.js');
  const scripts = document.getElementsByTagName('script');
  scripts[0].src = 'https://data.example/b.js';
  document.querySelector('body > script[async]').setAttribute('src', '//data.example/c.js');
  document.currentScript.textContent = window.name;
  $('script').last().prop('src', settings.address);
  WebAssembly.compileStreaming(window.fetch('https://data.example/d.wasm'));
  $('head').prepend('<script type="importmap">{"imports": {"a": "https://data.example/a.js"}}</' + 'script>');
  function show() {}
});
