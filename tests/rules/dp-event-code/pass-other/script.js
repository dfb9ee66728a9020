define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        var field = {type_code: 'numeric', id: 5};
        if (field.type_code === 'text') self.run();
        $('.acme').on('click', function (event) {
          if (event.type === 'click') self.run();
        });
        self.type_code = 'own';
        return true;
      }
    };
  };
});
