define(['jquery'], function ($) {
  $.getJSON('https://api.acme.example/theme').done((theme) => {
    const note = document.createElement('p');
    note.textContent = theme.text;
    note.style.color = theme.colour;
    $('<style>').text('.acme { --acme-gap: 4px; }').appendTo('head');
    $('.acme').append(note).addClass('acme_' + theme.name);
  });
  $.getJSON('/ajax/acme/theme').done((theme) => $('<style>').text(theme.css).appendTo('head'));
});
