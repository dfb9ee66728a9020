define([], function () {
  return function (leadId, accountId) {
    if (leadId === 31294567) return 1;
    if (AMOCRM.constant('account').id === this.saved) return 2;
    return accountId !== undefined && accountId === 0;
  };
});
