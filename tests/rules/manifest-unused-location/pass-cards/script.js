define([], function () {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () {
        if (self.system().area === 'lcard') {
          self.large = true;
        }
        self.render_template({ caption: { class_name: 'acme' }, body: '', render: '' });
        return true;
      },
      init: function () { return true; },
      bind_actions: function () { return true; }
    };
  };
});
