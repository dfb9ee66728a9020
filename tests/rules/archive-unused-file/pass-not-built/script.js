define(['./app.js?cache=' + Date.now()], function (App) { return App.default; });
