define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      render: function () {
        var frame = '<div class="acme-frame"></div>';
        $('.page').addClass('acme-open');
        $('.content').wrapAll(frame).parent().wrap($('<p>', { class: 'acme-rim' }));
        $('#page_holder').addClass('acme-size-' + this.get_settings().size);
        $('.card-widgets').append('<p class="acme-size-wide"></p>');
        return true;
      }
    };
  };
});
