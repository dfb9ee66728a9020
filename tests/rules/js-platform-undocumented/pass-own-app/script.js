define(['./app.js?cache=' + Date.now()], function (App) {
  const APP = App.default;
  return APP.router.start();
});
