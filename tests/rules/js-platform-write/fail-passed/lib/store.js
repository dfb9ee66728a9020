define([], function () {
  class Store {
    keep(app) { this.app = app; this.save(); }
    save() { this.app.data.own = { days: 1 }; }
  }
  return new Store();
});
