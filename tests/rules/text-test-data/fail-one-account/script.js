define([], function () {
  return function () {
    if (AMOCRM.constant('account').id === 31294567) this.beta = 1;
    this.own = '30441694' == this.system().account_id;
  };
});
