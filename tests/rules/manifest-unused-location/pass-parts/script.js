define(['./list.js'], function (list) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () {
        if (self.system().area.indexOf('card') !== -1) {
          self.render_template({ caption: { class_name: 'acme' }, body: '', render: '' });
        }
        return true;
      },
      init: function () {
        list.start(self);
        return true;
      },
      bind_actions: function () { return true; }
    };
  };
});
