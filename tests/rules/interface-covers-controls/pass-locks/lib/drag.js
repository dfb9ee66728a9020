define(['jquery'], function ($) {
  const load = async function () {
    document.body.style.pointerEvents = 'none';
    try {
      await fetch('/api/v4/leads');
    } finally {
      document.body.style.pointerEvents = '';
    }
  };
  return {
    follow(selector) {
      $(selector).on('mousedown', function () { document.body.style.userSelect = 'none'; load(); });
    }
  };
});
