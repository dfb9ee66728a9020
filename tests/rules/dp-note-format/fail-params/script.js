define([], function () {
  return (id, text) => ({ element_id: id, element_type: 2, note_type: 25, params: { message: text } });
});
