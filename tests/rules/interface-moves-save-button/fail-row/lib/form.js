define(['jquery'], function ($) {
  class Form {
    constructor(body) {
      this.body = body;
      this.row = body.find('.widget_settings_block__controls');
    }
    lift() {
      this.row.insertBefore(this.body.find('.widget_settings_block__fields'));
    }
  }
  return Form;
});
