define(['jquery'], function ($) {
  return function () {
    const self = this;
    this.callbacks = {
      render: function () {
        $('#work-area-acme').html('<div class="acme-card"><a href="/settings/widgets/">x</a></div>');
        const link = $('.acme-card a[href="/settings/widgets/"]');
        link.before('<b>!</b>');
        $('#acme-list').prepend('<li class="acme-row"><a href="/settings/widgets/acme/">x</a></li>');
        const item = $('a[href*="/settings/widgets/acme"]').closest('li');
        item.appendTo(item.parent());
        return true;
      }
    };
  };
});
