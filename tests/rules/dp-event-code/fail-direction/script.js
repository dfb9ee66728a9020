define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        if (self.data.direction_of_movement === 'went_in_trigger') self.run();
        if (self.data.direction_of_movement === 'went_out') self.run();
        if (self.hook.event.type_code == 'call_out') self.run();
        if (self.hook.event.type === 23) self.run();
        return true;
      }
    };
  };
});
