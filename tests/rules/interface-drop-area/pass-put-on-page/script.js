define(['jquery'], function ($) {
  return function () {
    function take(event) { event.preventDefault(); $('.acme__files').text(event.dataTransfer.files.length); }
    this.strip = function () {
      var strip = document.createElement('div');
      strip.style.cssText = 'position: absolute; top: 20px; width: 100%';
      document.querySelector('.acme__body').appendChild(strip);
      strip.addEventListener('drop', take);
      var low = document.createElement('div');
      low.style.cssText = 'position: absolute; top: 300px';
      document.body.appendChild(low);
      low.addEventListener('drop', take);
    };
  };
});
