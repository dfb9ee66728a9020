define(['jquery', ...['https://example.org/first.js']], function ($) {
  const names = ['chart', 'table'];
  require([].concat('./own.js', 'https://example.org/second.js'), function () {});
  require(names.map(function (name) { return '//example.org/' + name + '.js'; }));
  requirejs('./a.js|https://example.org/third.js'.split('|'));
  require({ packages: [{ name: 'maps', location: 'https://example.org/maps' }] }, ['maps']);
  require.config({ map: { chart: { d3: 'https://example.org/d3' } } });
  import(new URL('/late.js', 'https://example.org/lib/'));
});
