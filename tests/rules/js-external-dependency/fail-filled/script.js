define(['jquery', 'underscore'], function ($, _) {
  const libs = [{ id: 'moment', at: 'https://code.acme-libs.com/moment' }];
  const paths = {};
  _.each(libs, function (one) { paths['acme-' + one.id] = one.at; });
  require.config({ paths: paths });
});
