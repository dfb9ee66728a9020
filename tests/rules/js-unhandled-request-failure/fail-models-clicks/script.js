define(['backbone', 'jquery'], function (Backbone, $) {
  const Rows = Backbone.Collection.extend({ url: 'https://api.acme.example/rows' });
  const rows = new Rows();
  $(document).on('click', '.acme-error__close', () => $('.acme-error').hide());
  $('.acme-photo').on('error', () => $('.acme-photo').hide());
  rows.on('change:errors', () => $('.acme-errors').text(rows.length));
  rows.on('error', function () {});
  rows.fetch();
});
