define(['jquery'], function ($) {
  'use strict';
  const HOST = 'https://stock.example.com';

  // Own fields, hot keys and lists that stay on the page.
  $('.rs-search__input').on('keyup', (event) => {
    $.get(HOST + '/search', { text: event.target.value, key: event.key });
  });
  $(document).on('keydown', (event) => {
    if (event.key === 'Escape') $.post(HOST + '/closed', { panel: 'stock' });
  });
  $.getJSON('/api/v4/contacts').done((answer) => {
    $('.rs-people').text(answer._embedded.contacts.length);
  });
  const rows = [];
  $('.rs-rows input').each(function () {
    rows.push($(this).val());
  });
  $.post(HOST + '/rows', { rows });
  const theme = localStorage.getItem('rs-theme');
  $('.rs').addClass(theme).attr('title', AMOCRM.constant('managers')[1].title);
  $('.feed-note__text').each(function () {
    $(this).toggleClass('rs-long', $(this).text().length > 400);
  });
});
