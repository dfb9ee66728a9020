define(['jquery'], function ($) {
  return function () {
    var self = this;
    const titles = { lcard: 'Lead', comcard: 'List' };
    const wide = { lcard: true };
    this.callbacks = {
      render: function () {
        const area = self.system().area;
        self.render_template({ caption: { class_name: wide[area] ? 'acme-wide' : 'acme' }, body: titles[area], render: '' });
        return true;
      },
      init: function () { return true; },
      bind_actions: function () { return true; }
    };
  };
});
