define(['backbone'], function (Backbone) {
  const Note = Backbone.Model.extend({ defaults: { text: '' } });
  return function () {
    const note = new Note();
    note.set('text', 'a');
    note.destroy();
  };
});
