define(['underscore', 'backbone'], function (_, Backbone) {
  const Lead = Backbone.Model.extend({ urlRoot: '/api/v4/leads' });
  const Leads = Backbone.Collection.extend({ model: Lead, url: '/api/v4/leads' });
  return {
    all: function (ids) {
      const leads = new Leads(ids);
      leads.invoke('fetch', { silent: true });
      leads.each(function (lead) { lead.save(); });
      _.invoke(leads.models, 'destroy');
    },
    own: function (ids) {
      const list = ids.map((id) => new Lead({ id: id }));
      _.invokeMap(list, 'save');
      list.forEach((lead) => lead.fetch());
      _.each(ids, function (id) { new Lead({ id: id }).fetch(); });
    },
    added: function (rows) {
      const leads = new Leads();
      for (const row of rows) leads.create(row);
    },
  };
});
define(['backbone'], function (Backbone) {
  // A model that keeps itself, and one of another server, say nothing of this one.
  var Draft = Backbone.Model.extend({ sync: function () { return null; } });
  var Note = Backbone.Model.extend({ urlRoot: 'https://api.acme-clock.app/notes' });
  var Deal = Backbone.Model.extend({ urlRoot: function () { return '/api/v4/leads'; } });
  return {
    callbacks: { destroy: function () {}, save: function () { return new Draft().save(new Note()); } },
    all: function (ids) { ids.forEach(function (id) { new Deal({ id: id }).fetch(); }); },
  };
});
