define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        $modal.find('input, textarea, button').prop('disabled', true);
        $('.acme-form input').prop('disabled', true);
        $('input, textarea', '.acme-form').prop('disabled', true);
        $('input[name="acme_key"]').prop('disabled', true);
        $('button').off('click.acme');
        $('a').attr('rel', 'noopener');
        $('.card-widgets').append('<form class="acme-form"></form>');
        return true;
      }
    };
  };
});
