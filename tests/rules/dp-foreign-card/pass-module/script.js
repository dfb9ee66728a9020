define(['jquery', './lib/cards.js'], function ($, Cards) {
  return function () {
    this.callbacks = {
      render: function () { return true; },
      init: function () { return true; },
      dpSettings: function () {
        var $card = Cards.card(this.get_settings().widget_code);
        Cards.hide($card);
      }
    };
  };
});
