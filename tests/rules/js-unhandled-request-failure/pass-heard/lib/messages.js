define(['jquery'], function ($) {
  const EVENT = 'rows-failed';
  return {
    EVENT,
    listen() {
      $(document).on({ 'stock:failed': () => tell('Stock') });
      $('body').on('prices:failed.stock', '.stock', () => tell('Prices'));
      window.addEventListener(EVENT, () => tell('Rows'));
    },
  };
  function tell(what) {
    $('.stock__error').text(what + ' did not come');
  }
});
