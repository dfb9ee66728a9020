define([], function () {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        const { event } = self.hook;
        const { data } = event;
        if (data.element_type !== 12) return true;
        const came = data.direction_of_movement === 'went_to_trigger';
        return came;
      },
      init: function () {
        const event = self.hook.event;
        const way = event.type_code === 'customer_period_changed' ? event.data.direction_of_movement === 'went_in_trigger' : null;
        if (event.data.element_type === 12 && self.ready) {
          self.run(['went_from_trigger'].includes(event.data.direction_of_movement));
        } else if (event.data.direction_of_movement === 'went_to_trigger') {
          self.run(way);
        }
        return true;
      }
    };
  };
});
