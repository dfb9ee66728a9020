define(['jquery'], function ($) {
  function first() {
    var inner = 1;
    return inner;
  }
  function second() {
    return inner + widgetCode + typeof maybe;
  }
  $('.a').text(second() + first() + lnag.title);
});
