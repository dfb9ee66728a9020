define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      init: function () {
        self.render({
          href: '/templates/card.twig',
          base_path: self.params.path,
          load: function (card) { $('body').append(card.render({})); }
        });
        $('body').append('<div class="acme-tip"></div>');
        return true;
      }
    };
  };
});
