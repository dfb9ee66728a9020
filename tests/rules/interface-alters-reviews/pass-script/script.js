define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      bind_actions: function () {
        $('.acme-review').hide();
        var text = $('.widget-rating-box__stars').css('width');
        $('.preview').remove();
        return true;
      }
    };
  };
});
