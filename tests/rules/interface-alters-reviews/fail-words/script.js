define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        const root = $modal.closest('.modal');
        root.find('.widget-settings__reviews-list').replaceWith('<ul class="acme-said"></ul>');
        root.find('[class^="widget-settings"]').each((n, node) => {
          if (node.classList.contains('widget-settings__rating')) node.remove();
        });
        return true;
      }
    };
  };
});
