define([], function () {
  return function (id, title, text) {
    var note = { entity_id: id, note_type: 25 };
    note.text = [title, text].join(': ');
    var other = { entity_id: id, note_type: 25, text: title + ' — ' + text };
    const third = { note_type: 25, text: `${title} (${text})` };
    return [note, other, third];
  };
});
