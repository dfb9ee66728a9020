define(['./install'], function (install) {
  install.prompt();
  var event = { prompt: function () {} };
  event.prompt();
});
