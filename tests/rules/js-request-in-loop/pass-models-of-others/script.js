define(['backbone'], function (Backbone) {
  var Lead = Backbone.Model.extend({ urlRoot: '/api/v4/leads' });
  var Note = Backbone.Model.extend({ urlRoot: 'https://api.acme-clock.app/notes' });
  new Lead({ id: 1 }).fetch();
  return function (ids) {
    ids.forEach(function (id) { new Note({ id: id }).save(); });
  };
});
