define(['jquery'], function ($) {
  return function () {
    const self = this;
    this.lift = function () {
      const own = $(`.aside__list [data-code="${self.get_settings().widget_code}"]`).closest('li');
      own.prependTo(own.parent());
    };
    this.others = function () {
      const list = $('.aside__list');
      const own = list.children().filter((n, item) => item.querySelector(`a[href*="${self.code}"]`));
      list.append(list.children().not(own));
    };
    this.callbacks = { init: () => self.lift() };
  };
});
