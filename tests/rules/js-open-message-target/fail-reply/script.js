define([], function () {
  return function () {
    const self = this;
    window.addEventListener('message', function (event) {
      if (event.data !== 'acme:settings') return;
      event.source.postMessage({ key: self.get_settings().key }, event.origin);
    });
    window.addEventListener('message', ({ data, source, origin }) => {
      if (data === 'acme:user') source.postMessage(AMOCRM.constant('user').id, { targetOrigin: origin });
    });
  };
});
