define([], function () {
  return function () {
    var account = this.system().subdomain;
    if (account === 'acmetest' || 'acmedemo' == account) this.free = true;
    const id = AMOCRM.constant('account').id;
    if ([31234567, 31234568].includes(id)) this.free = true;
    if ($.inArray(account, ['acmetest', 'acmedemo']) > -1) this.free = true;
    switch (account) {
      case 'acmestand':
        this.free = true;
    }
    const free = { acmetwo: 1, acmethree: 1 };
    if (free[account] || /^(acmefour|acmefive)$/.test(account) || account.startsWith('acmesix')) this.free = true;
    if (location.hostname === 'acmeseven.amocrm.ru') this.free = true;
    return new Set(['acmeone']).has(account);
  };
});
