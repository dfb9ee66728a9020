define(['jquery'], function ($) {
  return function () {
    var link = document.createElement('link');
    link.setAttribute('rel', 'stylesheet');
    link.setAttribute('href', this.params.path + '/style.css');
    document.head.appendChild(link);
  };
});
