define([], function () {
  var parts = ['/units', false];
  return {
    whole: function () {
      var request = new XMLHttpRequest();
      const how = ['POST', 'https://example.com/rows', !1];
      request.open(...how);
      request.send();
    },
    rest: function () {
      var request = new XMLHttpRequest();
      request.open('GET', ...parts);
      request.send();
    }
  };
});
