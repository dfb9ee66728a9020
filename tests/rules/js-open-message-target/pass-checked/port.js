define([], function () {
  var channel = new MessageChannel();
  channel.port1.onmessage = function (event) {
    document.title = event.data;
  };
  channel.port1.addEventListener('message', function (event) {
    document.title = event.data;
  });
  return channel;
});
