function onHook(body) {
  const { type_code: typeCode } = body.event;
  if (['lead_added', 'mail_in'].indexOf(typeCode) >= 0) return 1;
  const handlers = { lead_added: one, 14: two };
  (handlers[typeCode] || handlers[body.event.type])();
  $(document).on('click', function (event) { if (event.type === 'click') body(); });
  if (body.event.data.element_type === 12) return 2;
  if (note.element_type === 1) return 3;
  return 4;
}
onHook();
