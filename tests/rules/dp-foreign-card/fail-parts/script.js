define(['jquery'], function ($) {
  return function () {
    var self = this;
    const collapse = (code) => {
      const cards = document.getElementsByClassName('digital-pipeline__short-task');
      Array.prototype.forEach.call(cards, (card) => card.classList.toggle('acme-small', card.id !== code));
    };
    this.callbacks = {
      render: function () { return true; },
      dpSettings: function () {
        const own = '.digital-pipeline__short-task_widget-style_' + self.get_settings().widget_code;
        document.querySelectorAll('div[class*=pipeline__short-task]').forEach((card) => {
          if (!card.matches(own)) card.style.opacity = 0.5;
        });
        $('[class$=_widget-style_acme_other]').remove();
        collapse(self.get_settings().widget_code);
        return true;
      }
    };
  };
});
