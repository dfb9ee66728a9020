define([], function () {
  const note = { entity_id: 1, note_type: 25, params: { service: 'Acme' } };
  note.params.text = 'x';
  return (id, text, params) => [note,
    { entity_id: id, note_type: 25, params: { text: text, service: 'Acme' } },
    { entity_id: id, note_type: 25, params: params },
    { entity_id: id, note_type: 4, params: { message: text } }
  ];
});
