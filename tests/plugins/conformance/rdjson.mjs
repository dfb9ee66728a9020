// rdjson against a validator for the Reviewdog Diagnostic Format, and what it leaves open: every place is a
// path of the repository.
import fs from 'node:fs';
import path from 'node:path';
import {createRequire} from 'node:module';

const {RDFormatValidator} = createRequire(import.meta.url)('@umbrelladocs/rdformat-validator');

export async function checkRdjson(files) {
  const problems = [];
  for (const file of files) {
    const say = what => problems.push(`${path.basename(file)}: ${what}`);
    const text = new TextDecoder('utf-8', {fatal: true}).decode(fs.readFileSync(file));
    // The validator is older than the field; reviewdog's own schema has it.
    const known = JSON.parse(text);
    for (const diagnostic of known.diagnostics) {
      for (const related of diagnostic.relatedLocations ?? [])
        if (!related.location?.path) say('a related place without a path');
      delete diagnostic.relatedLocations;
    }
    const result = await new RDFormatValidator({strictMode: true, allowExtraFields: false})
      .validateString(JSON.stringify(known));
    for (const e of (result.errors ?? []).slice(0, 20)) say(`${e.path} ${e.message}`);
    if (!result.valid && !result.errors?.length) say('not valid');
    for (const {message, location, severity, code, suggestions} of JSON.parse(text).diagnostics) {
      if (!message || !code?.value || !location?.path || !['ERROR', 'WARNING', 'INFO'].includes(severity)) say('an empty member');
      if (/^\/|(^|\/)\.\.?(\/|$)/.test(location.path)) say(`path ${location.path}`);
      for (const {start, end} of [location.range, ...(suggestions ?? []).map(s => s.range)].filter(Boolean))
        if (end.line < start.line || (end.line === start.line && end.column < start.column))
          say(`${location.path}: a range ends before it begins`);
    }
  }
  return problems;
}
