define(['jquery'], function ($) {
  return function () {
    const self = this;
    this.fill = function () {
      self.api // not the mask of a field
        .send('+7 (999) 999-99-99');
      self.masks.list.hide().save('+7 (999) 999-99-98');
    };
  };
});
