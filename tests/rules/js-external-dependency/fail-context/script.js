define([], function () {
  requirejs.s.contexts._.load('helper', 'https://cdn.example/helper.js');
});
