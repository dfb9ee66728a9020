define(['jquery'], function ($) {
  const PAGE = 'https://www.kommo.com/integrations/';
  function Help(widget) {
    this.widget = widget;
    this.params = widget.params;
    this.code = widget.get_settings().widget_code;
  }
  Help.prototype.open = function () {
    window.open(PAGE + this.code + '/');
    window.open(PAGE + this.params.widget_code + '/');
    window.open(PAGE + this.widget.params.widget_code + '/');
  };
  class Rating {
    constructor(owner) { this.owner = owner; }
    ask() { window.open(`${PAGE}${this.owner.get_settings().widget_code}/reviews`); }
  }
  function own_page(widget) { return PAGE + widget.params.code + '/'; }
  function page_of(widget_code) { return PAGE + widget_code + '/'; }
  return function () {
    const self = this;
    let w_code;
    this.callbacks = {
      init: function () {
        const { widget_code } = self.params;
        w_code = self.get_settings().widget_code;
        new Help(self).open();
        new Rating(self).ask();
        $('.cc-page').attr('href', own_page(self)).attr('title', page_of(self.params.widget_code));
        $('.cc-rate').attr('href', PAGE + widget_code + '/');
        return true;
      },
      bind_actions: function () {
        $('.cc-open').on('click', function () { window.open(PAGE + w_code + '/'); });
        $('.cc-dash').attr('href', PAGE + self.params.widget_code.split('_').join('-') + '/');
        return true;
      }
    };
  };
});
