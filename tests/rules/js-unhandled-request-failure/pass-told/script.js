define(['jquery'], function ($) {
  'use strict';
  var url = '/ajax/stock';

  function tell(reason) {
    $('.rs-error').text(reason).removeClass('hidden');
  }
  var view = {
    load: function () {
      $.getJSON(url).fail(function () { $('.rs-error').removeClass('hidden'); });
      $.getJSON(url).fail(function (xhr) { view.lastError = xhr.status; view.draw(); });
      $.ajax({ url: url, statusCode: { 500: tell, 404: tell } });
    },
    draw: function () {
      if (view.lastError) tell(view.lastError);
    }
  };
  async function rows() {
    const found = await fetch(url).catch(() => null);
    if (!found) {
      tell('network');
      return;
    }
    $('.rs-rows').text(found.status);
  }
  fetch(url).catch(() => []).then((list) => (list.length === 0 ? tell('empty') : $('.rs').text(list)));
  var request = new XMLHttpRequest();
  request.open('GET', url);
  request.onreadystatechange = function () {
    if (request.readyState === 4) {
      if (request.status === 200) $('.rs-rows').text(request.responseText);
      else tell(request.status);
    }
  };
  request.send();
  rows();
  view.load();
});
