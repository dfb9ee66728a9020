define([], function () {
  return function (system, tree) {
    const subdomain = system.subdomain;
    const trial = { 'acme-north': true, acmesouth: { days: 30 }, plain: false };
    const seats = { acmewest: 1 };
    const days = { acmeeast: 1 };
    days['acme-lab'] = 2;
    if (trial[subdomain]) this.days = 30;
    if (days[subdomain]) this.days = 10;
    delete tree[subdomain];
    if (/^(www|acmeeast)$/.test(subdomain)) this.days = 60;
    if (system.account.id /* the stand */ != '31234567') this.days = 0;
    return seats[subdomain] || subdomain.endsWith('-acmelab');
  };
});
