function onHook(body) {
  const { type_code: typeCode, data } = body.event;
  if (typeCode === 'company_added') return 1;
  if (['lead_added', 'incoming_mail'].includes(body.event.type_code)) return 2;
  const handlers = { lead_added: one, mail_received: two };
  handlers[typeCode]();
  if (body.event.type === 15) return 3;
  if (data.element_type === 1) return 4;
  if (typeCode in { chat: 1, message: 2 }) return 5;
  return $.inArray(typeCode, ['call_in', 'call_out']) > -1;
}
function other({ event: { type, data: { element_type } } }) {
  return type === 99 || element_type === 3;
}
onHook(other);
