define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      bind_actions: function () {
        self.send({note_type: 25, text: JSON.stringify({text: 'Sent', service: 'Acme'})});
        self.send({note_type: 25, text: '{"text": "Sent", "service": "Acme"}'});
        self.send({note_type: 25, text: self.text});
        self.send({note_type: 4, text: 'Sent'});
        self.send({note_type: 25, params: {text: 'Sent', service: 'Acme'}});
        return true;
      }
    };
  };
});
