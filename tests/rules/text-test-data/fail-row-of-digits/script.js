define([], function () {
  return function (lead) {
    load(lead || 1234567);
    if (AMOCRM.constant('account').subdomain === 'acmetest') debugStock();
  };
});
