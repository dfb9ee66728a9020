define(['jquery'], function ($) {
  return function () {
    const self = this;
    this.callbacks = {
      render: function () {
        const code = self.get_settings().widget_code;
        const item = $(`a[href*="/settings/widgets/${code}"]`).closest('li');
        item.prependTo(item.parent());
        item.insertBefore($("a[href^='/settings/users/']").parent());
        return true;
      }
    };
  };
});
