define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      dpSettings: function () {
        var code = self.get_settings().widget_code;
        var own = '.digital-pipeline__short-task_widget-style_' + code;
        var $items = $('.digital-pipeline__item');
        $items.filter(function () {
          return $(this).find(own).length > 0;
        }).addClass('acme-on');
        $items.has(own).find('input').val('1');
        var item = Array.from(document.querySelectorAll('.digital-pipeline__item')).find(
          (one) => one.querySelector(own));
        item.classList.add('acme-first');
        $('.digital-pipeline__item').has('[class$="widget-style_' + code + '"]').hide();
        $('.digital-pipeline__list').find(own).hide();
        return true;
      }
    };
  };
});
