define([], function () {
  return function () {
    this.describe = function ({ event }) {
      if (event.data.element_type !== 12) {
        return event.data.direction_of_movement;
      }
      const way = event.data.direction_of_movement;
      return `${event.data.id} ${way}`;
    };
  };
});
