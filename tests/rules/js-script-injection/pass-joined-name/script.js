define(['jquery'], function ($) {
  const tag = ['st', 'rong'].join('');
  $('<' + tag + '></' + tag + '>').attr('src', '/a.js').appendTo('.own');
  $('<scripture></scripture>').appendTo('.own');
  document.querySelector('.own').innerHTML = '<script></script>';
});
