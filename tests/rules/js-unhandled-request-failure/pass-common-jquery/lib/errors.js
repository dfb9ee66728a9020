define([], function () {
  return {
    listen: function (widget) {
      $(document).off('.acme').on('change.acme ajaxError.acme', function (event, xhr) {
        $('.own').text(widget.i18n('errors').request + xhr.status);
      });
    },
  };
});
