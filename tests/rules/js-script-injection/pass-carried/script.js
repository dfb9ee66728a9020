define(['jquery'], function ($) {
  const make = document.createElement.bind(document);
  document.body.append(make('div'));
  ['div', 'span'].map(document.createElement, document).forEach((element) => document.body.append(element));
  ['/api/v4/leads'].forEach($.get);
  const title = document.createAttribute('title');
  title.value = 'run()';
  document.querySelector('.script').cloneNode();
  $('.scripts script-list').clone().appendTo('.clock');
  $.ajaxPrefilter(function (options) {
    options.dataType = 'json';
  });
});
