// Danger JS: a comment at each new place. Before it: premod check . --lang en --format json=premod-report.json
import {readFileSync} from 'node:fs';

const {findings} = JSON.parse(readFileSync('premod-report.json', 'utf8'));
for (const {rule, level, places, ...finding} of findings) {
  const say = {error: fail, warning: warn}[level] ?? globalThis.message;
  for (const {message = finding.message, file, line, new: isNew, waived} of places)
    if (isNew && !waived) say(`${rule}: ${message}`, file, line ?? undefined);
}
