define(['jquery', './lib/card.js'], function ($, Card) {
  return function () {
    this.callbacks = { render: function () { return Card.draw($); } };
  };
});
