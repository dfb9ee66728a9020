define(['jquery'], function ($) {
  return function () {
    var self = this;
    function attach() {
      $('head').append('<link rel="stylesheet" href="' + self.params.path + '/style.css?v=' + self.get_version() + '">');
    }
    function draw() {
      self.render_template({ caption: { class_name: 'acme' }, body: '', render: '' });
    }
    this.callbacks = {
      render: function () {
        switch (self.system().area) {
          case 'lcard':
            draw();
            break;
        }
        return true;
      },
      init: function () {
        attach();
        return true;
      },
      bind_actions: function () {
        $('.acme').on('click', '.acme__row', function () { draw(); });
        return true;
      }
    };
  };
});
