define(['jquery'], function ($) {
  class List {
    constructor() {
      this.$all = $('[data-action=send_widget_hook]');
    }
    hide() {
      this.$all.hide();
    }
  }
  class Cards {
    static get forms() {
      return $('[data-action=send_widget_hook]');
    }
    static get all() {
      return document.querySelectorAll('.digital-pipeline__short-task');
    }
    static fill(name) {
      Cards.forms.find(`input[name=${name}]`).hide();
    }
  }
  Cards.List = List;
  return Cards;
});
