define(['jquery'], function ($) {
  class Pages {
    load() {
      $.get('/api/v4/leads?page=' + this.page).fail(() => this.tell()).done((answer) => {
        if (this.page < answer.pages) {
          this.page++;
          this.load();
        }
      });
    }
    tell() { $('.own').show(); }
  }
  function all(n) {
    $.get('/api/v4/contacts/' + n).fail(function () { $('.own').show(); }).done(function () {
      if (n < 500) all(n + 1);
    });
  }
  return [Pages, all];
});
