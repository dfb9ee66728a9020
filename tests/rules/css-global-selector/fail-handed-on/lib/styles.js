define([], function () {
  return {
    add: function (text) {
      const style = document.createElement('style');
      style.textContent = text;
      document.head.appendChild(style);
    }
  };
});
