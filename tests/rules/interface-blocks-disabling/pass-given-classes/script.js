define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        const button = document.querySelector('.js-widget-uninstall');
        button.classList.add('acme-quiet', 'acme-on');
        button.classList.replace('acme-gone', 'acme-quiet');
        button.classList.toggle('acme-gone', false);
        button.setAttribute('data-class', 'acme-gone');
        $modal.find('.js-widget-uninstall').toggleClass('acme-gone', false);
        $modal.find('.js-widget-uninstall').removeClass('acme-gone');
        $modal.find('.js-widget-uninstall').attr('class', 'acme-quiet acme-shut');
        $modal.find('.js-widget-uninstall').wrap($('<div class="acme-quiet">'));
        $('.acme-row').attr('class', 'acme-gone');
        return true;
      }
    };
  };
});
