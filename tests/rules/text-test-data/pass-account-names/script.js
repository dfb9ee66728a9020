define([], function () {
  return function (wanted) {
    var account = this.system().subdomain;
    if (['www', 'api', 'mail'].includes(account)) return false;
    const kind = this.get_settings().kind;
    if (kind === 'acmetest' || ['leads', 'tasks'].includes(kind)) return true;
    return account === wanted;
  };
});
