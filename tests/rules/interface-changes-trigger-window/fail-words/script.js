define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      bind_actions: function () {
        $('<div class="acme-offer"></div>').appendTo('.modal .digital-pipeline__trigger-groups');
        $('.modal').find('.digital-pipeline__triggers').prepend('<b class="acme-star"></b>');
        new MutationObserver((records) => {
          for (const { addedNodes } of records) {
            for (const node of addedNodes) {
              if (node.nodeType !== 1 || !node.matches('.digital-pipeline__choose-trigger-popup')) continue;
              node.insertAdjacentHTML('afterbegin', '<p class="acme-offer">!</p>');
            }
          }
        }).observe(document.body, { childList: true, subtree: true });
        return true;
      }
    };
  };
});
