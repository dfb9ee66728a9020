define(['jquery'], function ($) {
  return function () {
    var root = document.documentElement;
    this.callbacks = {
      render: function () {
        root.style.setProperty('--palette-text-primary', 'red');
        $(':root').css('--palette-background-primary', '#fff');
        $('body').attr('style', '--palette-text-secondary: #000; color: red');
        CSS.registerProperty({ name: '--palette-size', syntax: '*', inherits: true });
        return true;
      }
    };
  };
});
