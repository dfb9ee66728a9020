define(['jquery'], function ($) {
  const NOTE = 25;
  return function () {
    const self = this;
    this.tell = function (lead, message) {
      const text = { text: message, service: self.i18n('widget').name };
      return $.post('/api/v2/notes', { add: [{ element_id: lead, note_type: NOTE, text }] });
    };
    this.warn = (lead, message) => $.post('/api/v2/notes', {
      add: [{ element_id: lead, note_type: '25', text: { message, service: 'Acme' } }]
    });
  };
});
