const user = APP.constant('user').name;
document.title = user;
fetch('https://example.org/status', { headers: { Accept: 'application/json' } });
