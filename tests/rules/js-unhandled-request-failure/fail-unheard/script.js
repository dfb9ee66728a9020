define(['jquery'], function ($) {
  $(document).on('stock:loaded.stock click', draw);
  function load() {
    return $.getJSON('/ajax/stock').done(draw).fail((xhr) => {
      $('.stock').removeClass('stock_loading');
      $(document).triggerHandler('stock:failed.load', xhr.status);
    });
  }
  async function save(row) {
    try {
      await fetch('/ajax/stock', { method: 'POST', body: JSON.stringify(row) });
    } catch (error) {
      document.dispatchEvent(new CustomEvent('stock-not-saved', { detail: error }));
    }
  }
  function draw(rows) {
    $('.stock').text(rows.length).one('click', save);
  }
  load();
  return load.bind(this);
});
