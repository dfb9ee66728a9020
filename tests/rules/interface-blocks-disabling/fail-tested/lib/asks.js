define([], function () {
  return {
    isOff: function (node) {
      if (!node) {
        return false;
      }
      return node.className.indexOf('js-widget-uninstall') !== -1;
    }
  };
});
