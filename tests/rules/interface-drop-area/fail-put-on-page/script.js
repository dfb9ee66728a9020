define(['jquery'], function ($) {
  return function () {
    function take(event) { event.preventDefault(); $('.acme__files').text(event.dataTransfer.files.length); }
    this.strip = function () {
      var strip = document.createElement('div');
      strip.style.cssText = 'position: absolute; top: 20px; width: 100%';
      document.body.appendChild(strip);
      strip.addEventListener('drop', take);
    };
  };
});
