define(['jquery'], function ($) {
  function send(id) {
    return $.ajax({ url: '/api/v4/leads/' + id });
  }
  var save = function (id) { send(id); };
  for (const id of [1, 2]) save(id);

  var Widget = function () {
    var self = this;
    this.load = function (page) {
      return fetch('/api/v4/contacts?page=' + page);
    };
    [1, 2].map(function (page) { return self.load(page); });
  };

  async function pages(page) {
    const answer = await fetch('/api/v4/events?page=' + page);
    return answer.ok ? pages(page + 1) : page;
  }
  pages(1);
  return Widget;
});
