define(['jquery'], function ($) {
  const AREAS = ['lcard'];
  return {
    isLeadCard(widget) { return AREAS.includes(widget.system().area); },
    draw() { $('.card').append('<p>x</p>'); }
  };
});
