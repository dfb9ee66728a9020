define(['jquery'], function ($) {
  return function () {
    var self = this;
    var WORDS = { ru: /^установить$/i, en: /^install$/i };
    var OFF = [/^отключить$/i, /^disable$/i];
    this.callbacks = {
      settings: function ($modal) {
        var word = WORDS[self.system().lang] || WORDS.en;
        $modal.find('button').filter(function () { return word.test($(this).text()); }).click();
        var off = self.isRu ? OFF[0] : OFF[1];
        var found = Array.from(document.querySelectorAll('.modal button')).find((one) => one.innerText.match(off));
        if (found) found.click();
        return true;
      }
    };
  };
});
