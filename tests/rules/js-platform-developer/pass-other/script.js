define(['./app'], function (app) {
  app.developer.start();
  return APP.constant('account').id;
});
