define([], function () {
  var parts = ['/units', true, false];
  var rest = [false];
  return {
    load: function (given) {
      var request = new XMLHttpRequest();
      request.open('GET', ...parts);
      request.open(...['GET', '/units']);
      request.open(...given, ...rest);
      request.open(...['GET', ...given, false]);
      request.send();
    }
  };
});
