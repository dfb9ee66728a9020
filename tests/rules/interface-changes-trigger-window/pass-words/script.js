define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      dpSettings: function () {
        const card = $('.digital-pipeline__short-task_widget-style_acme').closest('[data-action=send_widget_hook]');
        card.append('<div class="acme-triggers"></div>');
        $('.acme-trigger-modal').append('<b></b>');
        new MutationObserver((records) => {
          for (const { addedNodes } of records) {
            for (const node of addedNodes) {
              if (node.nodeType !== 1 || node.matches('.digital-pipeline__add-trigger-modal')) continue;
              if (node.matches('.acme-trigger-window')) node.append('!');
            }
          }
        }).observe(document.body, { childList: true, subtree: true });
        return document.querySelectorAll('.digital-pipeline__trigger-modal').length === 0;
      }
    };
  };
});
