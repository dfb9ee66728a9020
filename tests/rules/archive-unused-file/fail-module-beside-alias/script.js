define([], function () {
  return function () {
    require.config({ paths: { acme: this.params.path + '/lib', other: 'https://cdn.acme.io/lib' } });
    require(['acme/format', 'other/rows'], function () {});
  };
});
