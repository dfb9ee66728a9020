define(['jquery'], function ($) {
  return {
    USERS: '/settings/users',
    isBilling() { return /^\/settings\/pay/.test(window.location.pathname) === true; },
    draw() { document.body.insertAdjacentHTML('beforeend', '<p>x</p>'); },
    pages: { authlog: function () { $('body').prepend('<p>x</p>'); } },
    onPage(path, draw) { if (location.pathname.indexOf(path) === 0) draw(); },
    when(shown, draw) { if (shown) draw(); }
  };
});
