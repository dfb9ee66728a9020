define(['jquery'], function ($) {
  return function () {
    const self = this;
    this.callbacks = {
      advancedSettings: function () {
        const code = self.get_settings().widget_code;
        const item = $('.aside__list-item').has(`a[href*="${code}"]`);
        item.appendTo(item.parent());
        item.find('a').prepend('<i class="acme-dot"></i>');
        $('.acme-list').find(`a[href*="${code}"]`).parent().prependTo('.acme-list');
        return true;
      }
    };
  };
});
