define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      init: function () {
        $('body').append('<b class="acme-modal-pipeline-triggers"></b><i class="acme-note"></i>');
        $('.acme-modal-pipeline-triggers').append('<b></b>');
        $('.modal-pipeline-trigger').append('<b></b>');
      }
    };
  };
});
