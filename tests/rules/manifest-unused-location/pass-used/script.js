define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: () => true, init: () => true, bind_actions: () => true,
      dpSettings: function () { $('.a').hide(); return true; },
      initMenuPage: () => true,
      loadElements: function () { return Promise.resolve([self]); }
    };
    this.isPage = function () { return self.system().area === 'widget_page'; };
  };
});
