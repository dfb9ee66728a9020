define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        const button = document.querySelector('.js-widget-uninstall');
        button.classList.add('acme-quiet', 'acme-gone');
        button.classList.replace('acme-old', 'acme-gone');
        button.classList.toggle('acme-gone', true);
        button.setAttribute('class', 'acme-gone');
        $modal.find('.js-widget-uninstall').attr('class', 'acme-gone');
        $modal.find('.js-widget-uninstall').attr({ class: 'acme-quiet acme-gone' });
        $modal.find('.js-widget-uninstall').addClass('acme-on acme-shut');
        $modal.find('.js-widget-uninstall').wrap($('<div class="acme-gone">'));
        const box = document.createElement('div');
        box.className = 'acme-gone';
        $modal.find('.js-widget-uninstall').wrap(box);
        return true;
      }
    };
  };
});
