define(['underscore', 'backbone'], function (_, Backbone) {
  const Lead = Backbone.Model.extend({ urlRoot: '/api/v4/leads' });
  const Leads = Backbone.Collection.extend({ model: Lead, url: '/api/v4/leads' });
  return {
    all: function (ids, stores) {
      const leads = new Leads(ids);
      leads.invoke('set', { shown: true });
      leads.each(function (lead) { lead.set('shown', true); });
      _.invoke(stores, 'save');
      _.invoke(leads.models, 'toJSON');
      stores.forEach(function (store) { store.save(); });
      return leads.fetch();
    },
    one: function (id) { return new Lead({ id: id }).save(); },
  };
});
