define(['jquery'].concat(['./first.js']), function ($) {
  const names = ['chart', 'table'];
  require(names.map(function (name) { return './lib/' + name + '.js'; }), function () {});
  require('./a.js,./b.js'.split(','));
  require.config({ map: { '*': { d3: './lib/d3' } }, packages: [{ name: 'maps', location: './maps' }] });
  import(new URL('./late.js', import.meta.url));
  return new URL('/docs', 'https://example.org/').href;
});
