define(['backbone'], function (Backbone) {
  const Note = Backbone.Model.extend({ defaults: { text: '' } });
  const Row = Backbone.Model.extend({ idAttribute: 'code' });
  Row.prototype.urlRoot = 'https://api.acme.example/rows';
  return function () {
    new Row({ code: 1 }).fetch();
    new Note().save({ text: 'a' });
  };
});
