define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      settings: function ($modal) {
        var part = 'checkbox';
        $modal.find('.switcher__' + part).prop('checked', true);
        $modal.find('.acme-switcher__' + (part ? 'open' : 'shut')).show();
        return true;
      }
    };
  };
});
