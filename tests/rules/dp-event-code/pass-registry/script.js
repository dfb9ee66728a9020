define([], function () {
  const handlers = new Map([['lead_added', () => 'new'], ['mail_in', () => 'mail']]);
  const others = new Map([['opened', 1], ['lead_closed', 2]]);
  class Routes {
    constructor() { this.all = new Map(); }
    on(code, run) { this.all.set(code, run); return this; }
    run(event) { const run = this.all.get(event.type_code); return run && run(event.data); }
  }
  const routes = new Routes();
  routes.on('chat', () => 'chat').on('site_visit', () => 'visit');
  return { routes, of: (event) => handlers.get(event.type_code), state: (name) => others.get(name) };
});
