define(['jquery'], function ($) {
  var code = '<script src="https://example.org/a.js"></' + 'script>';
  $('head').append(code);
  document.body.innerHTML = '<div></div><script>run()</script>';
  $('<script>').attr('src', 'x.js').appendTo('head');
  document.head.append(document.createRange().createContextualFragment(`<script src="${code}"></script>`));
  $.getScript('https://example.org/a.js');
  document.write('text');
  import('https://example.org/module.js');
});
