define(['HTTPS://cdn.example.org/a.js', 'https:\\\\cdn.example.org\\b.js'], function () {
  require(['ht\ttps://cdn.example.org/c.js'], function () {});
  require(['data:text/javascript,run()'], function () {});
  require([window.name], function () {});
  require.config({ paths: { d: ['https://cdn.example.org/d', './d'] } });
  require(['httpsX//cdn.example.org/e.js'.replace('X', ':')]);
});
