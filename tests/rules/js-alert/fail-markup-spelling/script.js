define(['jquery'], function ($) {
  return function (row) {
    $('.acme').append('<b ONCLICK="alert(1)">x</b>');
    $('.acme').append(`<i onclick
      = "confirm('${row.id}')">x</i>`);
    $('.acme').append('<u title="onclick=1" OnClick=confirm(2)>x</u>');
  };
});
