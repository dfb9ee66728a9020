define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () {
        if (self.system().area === 'lcard') {
          self.render_template({ caption: { class_name: 'acme' }, body: '', render: '' });
        }
        return true;
      },
      init: function () { return true; },
      bind_actions: function () { return true; },
      contacts: { selected: function () {} },
      leads: {
        selected: function () {
          self.render_template({ caption: { class_name: 'acme' }, body: self.list_selected().length, render: '' });
        }
      }
    };
  };
});
