define(['jquery'], function ($) {
  return function () {
    this.field = function () {
      return { name: 'url', placeholder: 'http://192.168.1.10:8080' };
    };
  };
});
