function log(id) {
  var note = { element_id: id, note_type: 25 };
  note.text = JSON.stringify({ text: 'Done', service: 'Clock' });
  return note;
}
log(1);
