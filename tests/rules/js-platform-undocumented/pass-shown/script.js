define([], function () {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () {
        var lead = APP.data.current_card;
        self.show_zone(lead.id);
        return true;
      }
    };
  };
});
