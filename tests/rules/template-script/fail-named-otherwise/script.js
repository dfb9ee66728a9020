define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () {
        self.render({href: '/templates/card.twig', base_path: self.get_settings().path}, {});
        return true;
      }
    };
  };
});
