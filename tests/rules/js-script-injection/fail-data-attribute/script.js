define(['jquery'], function ($) {
  return function (row) {
    $('<a class="acme__link"></a>').attr('onclick', row.settings.action).appendTo('.acme');
    $('<button/>', { text: row.title, onclick: row.code }).appendTo('.acme');
  };
});
