define(['jquery'], function ($) {
  $('#acme').html('<ul class="acme__trigger-list"></ul><select class="acme__trigger-select"></select>');
  $('.acme__trigger-list').prepend('<li></li>');
  $('.acme__trigger-select').append('<option></option>');
  $(document).on('click', '.digital-pipeline__add-trigger', () => send('trigger'));
});
