define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      render: function () {
        document.documentElement.style.setProperty('--acme-gap', '8px');
        $('<div class="acme-card"></div>').css('--palette-text-primary', 'red').appendTo('.acme-place');
        var color = getComputedStyle(document.body).getPropertyValue('--palette-text-primary');
        this.color = color;
        return true;
      }
    };
  };
});
