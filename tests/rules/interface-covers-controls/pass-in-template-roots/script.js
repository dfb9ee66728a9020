define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.paint = function (view) { $('body').append(view.render({})); };
    this.callbacks = {
      init: function () {
        self.render({
          href: '/templates/card.twig',
          base_path: self.params.path,
          load: function (card) { $('body').append(card.render({})); }
        });
        return true;
      }
    };
  };
});
