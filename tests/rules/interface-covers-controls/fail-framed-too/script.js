define(['jquery', './lib/board.js'], function ($, Board) {
  return function () {
    this.callbacks = {
      render: function () {
        Board.mount('.acme-block');
        return true;
      },
      init: function () { return true; },
      bind_actions: function () { return true; }
    };
  };
});
