define(['backbone'], function (Backbone) {
  const Note = Backbone.Model.extend({ defaults: { text: '' } });
  return function () {
    const note = new Note();
    note.save({ text: 'a' }, { url: 'https://api.acme.example/notes' });
    note.fetch({ url: 'https://api.acme.example/notes' });
    note.destroy({ wait: true });
  };
});
