define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        self.send({note_type: 25, element_id: 5, text: 'Sent'});
        self.send({note_type: '25', text: JSON.stringify({text: 'Sent'})});
        self.send({note_type: 25, element_id: 5});
        return true;
      }
    };
  };
});
