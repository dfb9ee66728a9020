define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      bind_actions: function () {
        $('.widget-rating-box').hide();
        $('.modal-body').find('.widget-additional-info__reviews-list').html('');
        return true;
      }
    };
  };
});
