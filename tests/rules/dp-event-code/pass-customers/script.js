define([], function () {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        const { event } = self.hook;
        const { data } = event;
        if (data.element_type === 12) return self.customer(data.id);
        if (data.element_type !== 2 && data.element_type !== 12) return true;
        switch (data.element_type) {
          case 2:
            return data.direction_of_movement === 'went_in_trigger';
          case 12:
            return self.customer(data.id);
          default:
            return data.direction_of_movement === 'went_to_trigger';
        }
      }
    };
  };
});
