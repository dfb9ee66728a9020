// Danger JS: a comment for each new finding. Before it: premod check . --lang en --format json=premod-report.json
import {readFileSync} from 'node:fs';

const {findings} = JSON.parse(readFileSync('premod-report.json', 'utf8'));
for (const {rule, level, message, file, line, new: isNew, waived} of findings) {
  if (!isNew || waived) continue;
  const say = {error: fail, warning: warn}[level] ?? globalThis.message;
  say(`${rule}: ${message}`, file, line ?? undefined);
}
