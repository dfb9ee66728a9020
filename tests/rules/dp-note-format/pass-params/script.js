define([], function () {
  return (id, text, params) => [
    { entity_id: id, note_type: 25, params: { text: text, service: 'Acme' } },
    { entity_id: id, note_type: 25, params: params },
    { entity_id: id, note_type: 4, params: { message: text } }
  ];
});
