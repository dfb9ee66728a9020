define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      init: function () {
        var $list = $('.aside__common-settings__list_wrapper');
        $list.append($list.find('.aside__list-item').filter(function () {
          return $(this).text() === self.title;
        }));
        $('.acme-list li').last().css('order', -1);
      }
    };
  };
});
