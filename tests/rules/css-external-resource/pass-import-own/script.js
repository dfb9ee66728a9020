define(['jquery'], function ($) {
  return function () {
    var element = document.createElement('style');
    element.append("@import './fonts/lato.css';");
    document.head.append(element);
  };
});
