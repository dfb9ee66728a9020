define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        $modal.find('.button-input').text('OK');
        $('.acme-window .button-input').text('OK');
        $('.button-input.acme-button').hide();
        $('#acme').find('.button-input').html('<b>OK</b>');
        var text = $('.button-input').text();
        $('.button-input').on('click', function () { return text; });
        return true;
      }
    };
  };
});
