define(['jquery'], function ($) {
  return function () {
    var self = this;
    const places = { lcard: true, comcard: 1, settings: false };
    this.callbacks = {
      render: function () {
        if (!places[self.system().area]) return true;
        self.render_template({ caption: { class_name: 'acme' }, body: '', render: '' });
        return true;
      },
      init: function () { return true; },
      bind_actions: function () { return true; }
    };
  };
});
