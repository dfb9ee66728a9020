define(['jquery', './lib/cards.js'], function ($, Cards) {
  return function () {
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      dpSettings: function () {
        Cards.fill('message');
        Cards.all.forEach((card) => card.remove());
        new Cards.List().hide();
      }
    };
  };
});
