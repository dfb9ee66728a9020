define(['jquery', 'underscore', './lib/notes'], function ($, _, notes) {
  return function () {
    const self = this;
    this.free = function (id) {
      self.crm_post('https://stock.example.ru/free', { id }, _.noop, 'text', notes.failure);
    };
    this.callbacks = {
      init() {
        self.crm_post('https://stock.example.ru/rows', {}, self.draw, 'json', () => self.alarm());
        $.ajax({ url: '/ajax/stock', error: alert, success: $.noop });
        return true;
      },
    };
    this.alarm = () => $('.stock__error').text('The rows did not come');
  };
});
