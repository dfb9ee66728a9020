define(['jquery'], function ($) {
  'use strict';
  var url = '/ajax/stock';

  function Stock() {
    this.busy = false;
  }
  Stock.prototype.unlock = function () {
    this.busy = false;
    $('.rs-button').prop('disabled', false).removeClass('rs-loading');
  };
  Stock.prototype.load = function () {
    var self = this;
    $.ajax({
      url: url,
      error: function () {
        self.unlock();
        clearTimeout(self.timer);
      }
    });
  };
  Stock.prototype.find = function () {
    return $.getJSON(url).fail(function (xhr) {
      this.lastAnswer = xhr;
    });
  };
  Stock.prototype.rows = async function () {
    try {
      return await fetch(url);
    } catch (error) {
      return [];
    }
  };
  Stock.prototype.pages = function () {
    fetch(url).then((answer) => answer.json()).catch(() => ({ rows: [] })).then(show);
    $.ajax({ url: url, statusCode: { 404: show } });
  };
  function show(rows) {
    $('.rs-rows').text(rows.length);
  }
  new Stock().find();
  new Stock().rows().then(show);
  return Stock;
});
