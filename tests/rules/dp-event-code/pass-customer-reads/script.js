define([], function () {
  return function () {
    this.describe = function ({ event }) {
      if (event.data.element_type === 12) {
        return event.data.direction_of_movement || 'customer';
      }
      return event.data.direction_of_movement;
    };
  };
});
