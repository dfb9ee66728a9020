define(['jquery', './lib/safe'], function ($, safe) {
  async function prices() {
    const [failed, rows] = await safe.pair($.getJSON('/ajax/prices'));
    if (failed) {
      console.warn(failed);
      $('.stock__error').text('The prices did not come');
      return;
    }
    $('.stock').text(rows.length);
  }
  function stock() {
    safe.pair($.getJSON('/ajax/stock')).then(([, rows]) => {
      $('.stock').text(rows === undefined ? 'The stock did not come' : rows.length);
    });
  }
  async function names() {
    const { data, error } = await safe.result(fetch('/ajax/names'));
    if (!error) $('.stock').text(data.status);
    else tell(error);
  }
  async function rows() {
    const [error, list] = await safe.pair($.getJSON('/ajax/rows'));
    if (error) return null;
    return list;
  }
  async function groups() {
    const { ok, data } = await safe.result($.getJSON('/ajax/groups'));
    if (!ok) return tell('The groups did not come');
    $('.stock').text(data.length);
  }
  function tell(text) {
    $('.stock__error').text(text);
  }
  rows().then((list) => (list ? $('.stock').text(list.length) : tell('The rows did not come')));
  return [prices, stock, names, groups].map((load) => load());
});
