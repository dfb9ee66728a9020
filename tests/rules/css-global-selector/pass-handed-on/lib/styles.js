define([], function () {
  return {
    log: function (text) { window.acmeLog.push(text); },
    add: function (text) {
      const style = document.createElement('style');
      style.textContent = text;
      document.head.appendChild(style);
    }
  };
});
