define([], function () {
  return function () {
    fetch('https://stats.acme-crm.io/hit', { method: 'POST', body: 'opened' });
    fetch('https://track.acme-crm.io/parcels/7');
  };
});
