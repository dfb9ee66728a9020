if (window.ACME_DEBUG) {
  define(['./debug.js'], function (app) { return app; });
} else {
  define(['./app.js'], function (app) { return app; });
}
