define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      render: function () {
        $('head').append('<style>.modal-body { padding: 0 }' +
          '#acme .modal-body { margin: 0 }</style>');
        return true;
      }
    };
  };
});
