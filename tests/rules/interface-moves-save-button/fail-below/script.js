define(['jquery'], function ($) {
  return function () {
    const self = this;
    const extra = '<select class="acme-store"><option>1</option></select>';
    this.callbacks = {
      settings: function ($modal) {
        const save = document.querySelector('.js-widget-save');
        save.insertAdjacentHTML('afterend', '<label>Limit <input name="acme_limit"></label>');
        $(extra).insertAfter('.js-widget-save');
        const $block = $modal.find('.js-widget-save').parent();
        $block.append($('<div class="acme-more"></div>').append($modal.find('textarea')));
        save.parentNode.insertBefore(document.querySelector('.widget_settings_block fieldset'), save.nextSibling);
        save.after(document.querySelector('[name=acme_sort]'));
        return true;
      }
    };
  };
});
