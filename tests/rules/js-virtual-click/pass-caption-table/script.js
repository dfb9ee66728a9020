define(['jquery'], function ($) {
  return function () {
    var self = this;
    var WORDS = { ru: /^показать$/i, en: /^show$/i };
    this.callbacks = {
      settings: function ($modal) {
        var word = WORDS[self.system().lang] || WORDS.en;
        $modal.find('button').filter(function () { return word.test($(this).text()); }).click();
        return true;
      }
    };
  };
});
