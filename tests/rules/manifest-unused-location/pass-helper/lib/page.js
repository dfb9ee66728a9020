define(['jquery'], function ($) {
  return {
    inCards(widget, draw) { if (/^(l|c)card/.test(widget.system().area)) draw(); },
    draw() { $('.card').append('<p>x</p>'); }
  };
});
