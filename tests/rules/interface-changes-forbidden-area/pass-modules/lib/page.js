define([], function () {
  return {
    WIDGETS: '/settings/widgets',
    isBilling() { return location.pathname.split('/').join('/').indexOf('/settings/pay') > -1; },
    onPage(path, draw) { if (location.pathname.indexOf(path) === 0) draw(); },
    log() { console.debug('billing'); }
  };
});
