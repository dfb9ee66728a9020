define([], function () {
  const own = ['https://app.acme.dev'];
  return function () {
    const self = this;
    window.addEventListener('message', function (event) {
      if (!own.includes(event.origin)) return;
      event.source.postMessage({ key: self.get_settings().key }, event.origin);
    });
    window.addEventListener('message', ({ data, source, origin }) => {
      if (source === self.frame.contentWindow) source.postMessage(data, origin);
    });
  };
});
