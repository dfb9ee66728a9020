define(['jquery', 'underscore'], function ($, _) {
  return function () {
    const self = this;
    this.free = function (id) {
      self.crm_post('https://stock.example.ru/free', { id }, self.draw, 'text', _.noop);
    };
    this.callbacks = {
      init() {
        self.crm_post('https://stock.example.ru/rows', {}, self.draw, 'json', Function.prototype);
        $.ajax({ url: '/ajax/stock', error: Function.prototype });
        return true;
      },
    };
  };
});
