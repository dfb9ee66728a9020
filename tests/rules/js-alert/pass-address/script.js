define(['jquery'], function ($) {
  const note = 'Links that begin with javascript: call alert("x") and are not allowed';
  $('.acme__help').attr('href', 'javascript:void(0)').attr('title', 'alert("x")');
  $('.acme__list').append('<a href="javascript:;">?</a>');
  $('<a>', { onclick: 'acmeShow(1)', text: 'alert(1)' }).appendTo('.acme__list');
  return { onclick: 'alert', note };
});
