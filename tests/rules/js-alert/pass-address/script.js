define(['jquery'], function ($) {
  const note = 'Links that begin with javascript: call alert("x") and are not allowed';
  const denied = ['javascript:alert(1)', 'data:text/html'];
  const address = $('.acme__address').val();
  if (address === 'javascript:alert(1)' || denied.includes(address)) $('.acme__error').show();
  $('.acme__help').attr('href', 'javascript:void(0)').attr('title', 'alert("x")');
  $('.acme__help').data('href', 'javascript:alert(1)').attr('data-text', 'javascript:alert(1)');
  $('.acme__list').append('<a href="javascript:;">?</a>');
  $('<a>', { onclick: 'acmeShow(1)', text: 'alert(1)' }).appendTo('.acme__list');
  const asked = { onclick: 'alert(1)', href: 'javascript:alert(1)' };
  const clean = address.replace('javascript:alert(1)', '');
  return { onclick: 'alert', note, asked, clean };
});
