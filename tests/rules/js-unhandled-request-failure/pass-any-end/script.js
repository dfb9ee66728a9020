define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.save = function (data) {
      $.ajax({
        url: 'https://api.romashka.io/save',
        data: data,
        complete: function (xhr) {
          if (xhr.status === 200) {
            self.load();
          } else {
            self.tell(xhr.status);
          }
        }
      });
    };
    this.other = function () {
      $.ajax({
        url: 'https://api.romashka.io/other',
        complete: function (xhr, status) {
          if (status === 'success') self.load();
          self.tell(status);
        }
      });
    };
    this.error = function () {
      $.get('https://api.romashka.io/always').always(function (data, status) {
        if (status === 'error') self.tell(data);
      });
    };
  };
});
