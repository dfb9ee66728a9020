define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () {
        if (!self.get_settings().key) $('#page_holder :button, #page_holder a').attr('disabled', 'disabled');
        document.querySelectorAll('select').forEach((one) => { one.disabled = true; });
        var links = $('a');
        if (!links.length) return true;
        for (var n = 0; n < links.length; n++) {
          if (self.busy) links[n].style.display = 'none';
        }
        $(document).on('acme:wait', function () {
          var fields = $('textarea');
          if (fields.length > 0) fields.prop('disabled', true);
        });
        document.querySelectorAll('input').forEach((field) => {
          if (!field) return;
          field.disabled = true;
        });
        return true;
      }
    };
  };
});
