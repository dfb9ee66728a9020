define(['jquery'], function ($) {
  function draw() {
    $('.a').text(title);
    var title = 'late';
    if (!$('.b').length) return ready;
    var ready = true;
  }
  return draw;
});
