var payload = {user: AMOCRM.constant('user').id, note: 'x'};
$.post('https://acme.io/save', payload);
fetch('https://acme.io/log', {method: 'POST', body: payload});
