// GitLab Code Quality against a schema that is stricter than GitLab's: the first entry GitLab does not
// like ends its reading without a word.
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';

const categories = ['Bug Risk', 'Clarity', 'Compatibility', 'Complexity', 'Duplication', 'Performance',
  'Security', 'Style'];
const schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'description', 'check_name', 'fingerprint', 'severity', 'location', 'categories'],
    properties: {
      type: {const: 'issue'},
      description: {type: 'string', minLength: 1, pattern: '^[^\\r\\n\\u0000<>]+$'},
      check_name: {type: 'string', minLength: 1},
      fingerprint: {type: 'string', pattern: '^[0-9a-f]{32,64}$'},
      severity: {enum: ['info', 'minor', 'major', 'critical', 'blocker']},
      categories: {type: 'array', minItems: 1, items: {enum: categories}},
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: {type: 'string', minLength: 1,
            pattern: '^(?!/)(?!\\./)(?!.*(^|/)\\.\\.(/|$))(?!.*\\\\)(?!.*//)[^\\u0000\\r\\n]+$'},
          lines: {type: 'object', required: ['begin'], properties: {
            begin: {type: 'integer', minimum: 1}, end: {type: 'integer', minimum: 1}}},
        },
      },
    },
  },
};

export function checkCodeQuality(files) {
  const valid = new Ajv({strict: false, allErrors: true}).compile(schema);
  const problems = [];
  for (const file of files) {
    const name = path.basename(file);
    const bytes = fs.readFileSync(file);
    if (bytes[0] === 0xEF) problems.push(`${name}: byte order mark`);
    const entries = JSON.parse(new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes));
    if (!valid(entries))
      for (const e of valid.errors) problems.push(`${name}: ${e.instancePath} ${e.message}`);
    const prints = entries.map(e => e.fingerprint);
    if (new Set(prints).size !== prints.length) problems.push(`${name}: equal fingerprints`);
  }
  return problems;
}
