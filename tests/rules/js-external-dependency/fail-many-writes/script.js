define(['jquery'], function ($) {
  return function () {
    var self = this;
    var source = {};
    function choose(name) {
      source.file = name;
    }
    this.callbacks = {
      render: function () {
        require([source.file], function () {});
        return true;
      },
      init: function () {
        choose('./parts/a'); choose('./parts/b'); choose('./parts/c'); choose('./parts/d');
        choose('./parts/e'); choose('./parts/f'); choose('./parts/g'); choose('./parts/h');
        choose('./parts/i'); choose('./parts/j'); choose('./parts/k'); choose('./parts/l');
        self.later = function () { choose('https://code.acme-libs.com/late.js'); };
        return true;
      }
    };
  };
});
