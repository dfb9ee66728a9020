define(['jquery'], function ($) {
  const names = { toString: String, handleEvent: show };
  window.onerror = show;
  $.ajax({ url: '/list', converters: { 'text json': JSON.parse } });
  const known = { eval: typeof eval, 'unsafe-eval': 'eval' };
  function show() { return [names, known]; }
});
