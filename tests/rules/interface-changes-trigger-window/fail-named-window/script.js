define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      init: function () {
        $('.digital-pipeline-triggers-modal__list').prepend('<b class="acme-note"></b>');
        document.querySelector('.modal-pipeline-triggers').append('acme');
      }
    };
  };
});
