define(['jquery'], function ($) {
  $('.acme').append('<button type="button">Add Invoice Pilot, our invoicing widget, to this account as well</button>');
  $('.acme').append('<button type="button">Instale Llamadas Pro, nuestra extensión de telefonía, con un clic</button>');
});
