define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      init: function () {
        $('.aside__common-settings .aside__list-item').last().css('order', -1);
        var $list = $('.aside__common-settings__list_wrapper');
        $list.prepend($list.find('.aside__list-item').filter(function () {
          return $(this).text().indexOf(self.title) > -1;
        }));
      }
    };
  };
});
