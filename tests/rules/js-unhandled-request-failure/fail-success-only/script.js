define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.save = function (data) {
      $.ajax({
        url: 'https://api.romashka.io/save',
        data: data,
        complete: function (xhr) {
          $('.rs-save').removeClass('rs-save_wait');
          if (xhr.status === 200) {
            self.load();
          }
        }
      });
    };
    this.left = function () {
      $.ajax({
        url: 'https://api.romashka.io/left',
        complete: (xhr, status) => {
          if (status !== 'success') return;
          self.show(xhr.responseJSON);
        }
      });
    };
    this.always = function () {
      $.get('https://api.romashka.io/always').always(function (data, status) {
        status === 'success' && self.show(data);
      });
    };
  };
});
