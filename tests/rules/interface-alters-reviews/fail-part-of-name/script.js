define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        $modal.closest('.modal').find('[class*="rating-value"]').text('5,0');
        document.querySelector('[class$="reviews-list"]').remove();
        return true;
      }
    };
  };
});
