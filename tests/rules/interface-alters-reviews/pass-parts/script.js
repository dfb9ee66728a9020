define(['jquery'], function ($) {
  $('.card-widgets').append('<div id="acme"></div>');
  $('#acme').html('<ul class="acme__reviews-list"></ul>');
  document.querySelectorAll('#acme [class*="__reviews-"]').forEach((list) => list.replaceChildren());
  document.querySelectorAll('[class*="__preview-"]').forEach((list) => list.remove());
});
