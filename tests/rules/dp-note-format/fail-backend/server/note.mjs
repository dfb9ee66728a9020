import { SYSTEM } from './types.mjs';

const KIND = Object.freeze({ common: 4, system: 25 });
const told = (what) => ['Acme', what].join(': ');

export const sent = (id, what) => ({ entity_id: id, note_type: SYSTEM, text: `Sent ${what}` });
export const done = (id, what) => ({ entity_id: id, note_type: KIND.system, text: told(what) });
export const said = (id, what) => ({
  entity_id: id,
  note_type: 25,
  text: what ? 'Sent ' + what : 'Ready'
});
