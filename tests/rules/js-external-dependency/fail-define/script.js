define(['jquery', 'https://example.org/lib.js', '//cdn.example.org/b.js', 'text!https://example.org/a.twig'], function ($) {
  require(['https://example.org/' + $.version + '.js'], function () {});
  require.config({ paths: { other: 'https://example.org/other' } });
});
