define([], function () {
  return function () {
    var self = this;
    var parts = {};
    function put(name, part) {
      parts[name + self.at] = part;
    }
    this.callbacks = {
      render: function () {
        put('step0', function () { self.at = 0; });
        put('step1', function () { self.at = 1; });
        put('step2', function () { self.at = 2; });
        put('step3', function () { self.at = 3; });
        put('step4', function () { self.at = 4; });
        put('step5', function () { self.at = 5; });
        put('step6', function () { self.at = 6; });
        put('step7', function () { self.at = 7; });
        put('step8', function () { self.at = 8; });
        put('page', 'https://help.acme-soft.com/start');
        setTimeout(parts[self.get_settings().first], 10);
        return true;
      }
    };
  };
});
