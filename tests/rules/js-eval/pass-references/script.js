define(['jquery'], function ($) {
  return function () {
    $('.acme').html('<b title="eval(name) &amp; more" data-onclick="eval(name)">a</b>');
    $('.acme').html('<a href="https://clientclock.app/?a=1&amp;eval(b)">a</a>');
  };
});
