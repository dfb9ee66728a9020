define(['jquery'], function ($) {
  return function () {
    this.parts = { chart: '//cdn.acme.dev/chart' };
    requirejs.config({ paths: Object.assign({}, this.parts) });
    requirejs.config({ paths: { ...{ table: 'https://cdn.acme.dev/table' } } });
    require.config({ paths: $.extend({}, { map: 'https://cdn.acme.dev/map' }) });
  };
});
