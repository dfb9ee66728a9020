define(['jquery'], function ($) {
  $('.acme').append('<p>Connect Google Calendar, our widget does the rest</p>');
  $('.acme').append('<button type="button">Add Maria, our manager, to this account</button>');
});
