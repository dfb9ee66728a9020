define(['jquery'], function ($) {
  const name = $('.acme__name').text();
  $('.acme__help').attr('href', 'javascript:alert("Help")');
  $('.acme__list').append('<a href="javascript:void confirm(1)">?</a>');
  document.querySelector('.acme__row').setAttribute('onclick', 'alert(this.title)');
  $('<button>', { onclick: "confirm('" + name + "')" }).appendTo('.acme__list');
  location.href = `javascript:alert(${name})`;
  location.replace('javascript:alert(2)');
  $('.acme__help').attr({ 'href': 'javascript:confirm(2)' });
});
