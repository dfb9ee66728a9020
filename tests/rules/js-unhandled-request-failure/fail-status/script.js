define(['jquery'], function ($) {
  'use strict';
  var request = new XMLHttpRequest();
  request.open('GET', '/ajax/stock');
  request.onreadystatechange = function () {
    if (this.readyState !== 4) return;
    if (this.status >= 200 && this.status < 300) {
      $('.rs-rows').text(this.responseText);
    }
  };
  request.send();
});
