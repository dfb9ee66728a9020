define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () {
        $('.acme').append(self.render({ref: '/tmpl/controls/button.twig'}, {}));
        $.get('/api/v4/leads');
        return true;
      }
    };
  };
});
