//#region {{cookiecutter.slug}} v@@VERSION@@
// built %BUILD_DATE%
/*! <%= pkg.name %> ${npm_package_version} */
define([], function () {
  var build = '__BUILD_TIME__';
  return { version: '%APP_VERSION%', build: build, api: '{{API_URL}}' };
});
