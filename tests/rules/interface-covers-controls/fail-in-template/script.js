define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      init: function () {
        self.render({
          href: '/templates/veil.twig',
          base_path: self.params.path,
          load: function (veil) {
            document.body.insertAdjacentHTML('beforeend', veil.render({ text: '...' }));
          }
        });
        return true;
      }
    };
  };
});
