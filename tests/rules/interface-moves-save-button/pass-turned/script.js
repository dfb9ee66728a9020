define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        $modal.find('.js-widget-save').toggle(true);
        $modal.find('.js-widget-save').parent().after('<p class="acme-error"></p>');
        $modal.find('.js-widget-save').parent().before('<ul class="acme-plans"><li>Basic</li><li>Pro</li></ul>');
        $modal.find('.acme-list').css('flex-direction', 'column-reverse');
        $modal.find('.acme-save').toggle(Boolean($modal.length));
        return true;
      }
    };
    $('<div class="acme-list"><a class="acme-save"></a></div>').appendTo('.acme-block');
  };
});
