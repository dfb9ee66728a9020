define(['jquery'], function ($) {
  return function (row) {
    $('.acme').append('<b TITLE="ONCLICK=alert(1)">x</b>');
    $('.acme').append(`<i data-onclick
      = "confirm('${row.id}')">x</i>`);
  };
});
