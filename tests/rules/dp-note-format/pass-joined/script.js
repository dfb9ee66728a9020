define([], function () {
  return function (id, body, more) {
    var note = { entity_id: id, note_type: 25 };
    note.text = body + '\n';
    var other = { entity_id: id, note_type: 25, text: body + '}' };
    const third = { note_type: 25, text: `${body}${more}` };
    return [note, other, third];
  };
});
