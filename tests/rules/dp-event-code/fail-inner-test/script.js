define([], function () {
  function route(hook) {
    const { event } = hook;
    switch (event.type) {
      case 17: {
        return event.type_code === 'chat' ? 'talk' : 'call';
      }
      case 20:
        return 'customer';
    }
    if (event.type_code !== 'site_visit') return null;
    if (event.type === 14) {
      return 'visit';
    }
    return null;
  }
  return function () {
    this.route = route;
  };
});
