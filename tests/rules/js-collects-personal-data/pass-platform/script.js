fetch('/api/v4/users/' + APP.constant('user').id);
fetch('https://example.org/status');
