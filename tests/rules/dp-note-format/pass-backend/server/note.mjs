const KIND = Object.freeze({ common: 4, system: 25 });
const told = (text) => JSON.stringify({ text, service: 'Acme' });

export const sent = (id, what) => ({ entity_id: id, note_type: KIND.common, text: `Sent ${what}` });
export const done = (id, what) => ({ entity_id: id, note_type: KIND.system, text: told(what) });
export const said = (id, what) => ({
  entity_id: id,
  note_type: 25,
  text: `{"text": ${JSON.stringify(what)}, "service": "Acme"}`
});
export const given = (id, text) => ({ entity_id: id, note_type: 25, text });
