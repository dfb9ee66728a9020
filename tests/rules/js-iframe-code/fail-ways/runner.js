define([], function () {
  return {
    run: function (text) {
      return (0, eval)('(function () {' + text + '})()');
    }
  };
});
