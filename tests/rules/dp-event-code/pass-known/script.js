define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        if (self.data.direction_of_movement === 'went_in_trigger') self.run();
        switch (self.hook.event.type_code) {
          case 'site_visit': self.run(); break;
          default: self.stop();
        }
        if (self.hook.event.type === 14) self.run();
        return true;
      }
    };
  };
});
