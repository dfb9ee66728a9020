define(['jquery'], function ($) {
  var CustomWidget = function () {
    var self = this;
    this.callbacks = {
      onSave: function () {
        alert('saved');
        if (window.confirm('really?')) {
          self.crm_post('https://example.org/save', {});
        }
        return true;
      }
    };
  };
  return CustomWidget;
});
