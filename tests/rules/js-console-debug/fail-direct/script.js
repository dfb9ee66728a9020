console.debug('state');
window.console.debug('more');
