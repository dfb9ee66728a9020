define(['jquery'], function ($) {
  const lock = () => { document.body.style.pointerEvents = 'none'; };
  const release = () => { document.body.style.pointerEvents = ''; };
  return {
    follow(selector) {
      $(selector).on('mousedown', function () {
        lock();
        $.post('/api/v4/leads', {}, release).always(release);
      });
    }
  };
});
