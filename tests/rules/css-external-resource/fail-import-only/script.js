define(['jquery'], function ($) {
  return {
    attach: function () {
      var element = document.createElement('style');
      element.append("@import 'https://fonts.bunny.net/css?family=lato';");
      document.head.append(element);
    }
  };
});
