define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      render: function () {
        $('.button-input').text('OK');
        document.querySelectorAll('.modal-body .button-input').forEach(function (button) {
          button.innerHTML = '<b>OK</b>';
        });
        return true;
      }
    };
  };
});
