define(['jquery'], function ($) {
  class Parts {
    address() { return 'https://cdn.acme.dev/chart'; }
  }
  return function () {
    const path = this.params.path;
    this.parts = { chart: path + '/lib/chart' };
    requirejs.config({ paths: Object.assign(new Parts(), this.parts) });
    requirejs.config({ paths: { ...{ table: path + '/lib/table' } } });
    require.config({ paths: $.extend({}, this.parts) });
  };
});
