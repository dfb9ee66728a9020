define([], function () {
  function route(hook) {
    const { event } = hook;
    switch (event.type) {
      case 16:
      case 17:
        return event.type_code === 'mail_in' ? 'letter' : 'call';
      case 18:
        hook.visited = true;
      case 19:
        if (event.type_code === 'site_visit') return 'visit';
        break;
      case 1:
        return event.type_code !== 'site_visit' ? 'lead' : null;
      default:
        if (event.type_code === 'chat') return 'chat';
    }
    if (event.type === 14) return 'moved';
    return event.type_code === 'lead_appeared_in_status' ? 'appeared' : null;
  }
  return function () {
    this.route = route;
  };
});
