define(['jquery', './lib/safe'], function ($, safe) {
  async function prices() {
    const [failed, rows] = await safe.pair($.getJSON('/ajax/prices'));
    if (failed !== null) {
      console.warn(failed);
      return;
    }
    $('.stock').text(rows.length);
  }
  function stock() {
    safe.pair($.getJSON('/ajax/stock')).then(([, rows]) => {
      $('.stock').text(rows.length);
    });
  }
  async function names() {
    const { data, error } = await safe.result(fetch('/ajax/names'));
    if (!error) $('.stock').text(data.status);
  }
  return [prices, stock, names].map((load) => load());
});
