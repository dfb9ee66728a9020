define([], function () {
  return function (system, load) {
    const subdomain = system.subdomain;
    const cache = { loaded: false, since: 0 };
    const rows = { pending: true };
    const words = { header: 'Rows', footer: 'Total' };
    const limits = { default: 1, api: true, own: {} };
    cache[subdomain] = load(subdomain);
    if (!rows[subdomain]) rows[subdomain] = load(subdomain);
    if (subdomain === 'support' || 'www' == subdomain) return words[subdomain];
    if (/^www$/.test(subdomain) || subdomain.match(/^(api|app)$/)) return limits[subdomain];
    if (subdomain.startsWith('https://') || subdomain.includes('.amocrm.ru')) return null;
    if (system.account.id /* == 31234567 */ > 31234567) return null;
    return limits[subdomain] || cache[subdomain] || limits.default;
  };
});
