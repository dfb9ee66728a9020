define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      render: function () {
        var script = document.createElement('script');
        script.src = 'https://cdn.example.com/charts.js';
        document.head.appendChild(script);
        return true;
      }
    };
  };
});
