define([], function () {
  const handlers = new Map([['lead_added', () => 'new'], ['contact_added', () => 'contact']]);
  class Routes {
    constructor() { this.all = new Map(); }
    on(code, run) { this.all.set(code, run); return this; }
    run(event) { const run = this.all.get(event.type_code); return run && run(event.data); }
  }
  const routes = new Routes();
  routes.on('lead_status_changed', () => 'moved').on('lead_closed', () => 'closed');
  const table = {};
  const when = (code, run) => { table[code] = run; };
  when('lead_added', String);
  when('company_added', String);
  table.task_added = String;
  const run = (event) => table[event.type_code](event.data);
  return { run, routes, of: (event) => handlers.get(event.type_code) };
});
