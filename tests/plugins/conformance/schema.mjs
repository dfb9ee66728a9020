// The JSON report against docs/report.schema.json, the first argument.
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv/dist/2020.js';

export function checkSchema([schema, ...files]) {
  const valid = new Ajv({strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true})
    .compile(JSON.parse(fs.readFileSync(schema, 'utf8')));
  const problems = [];
  for (const file of files)
    if (!valid(JSON.parse(fs.readFileSync(file, 'utf8'))))
      for (const e of valid.errors.slice(0, 20)) problems.push(`${path.basename(file)}: ${e.instancePath} ${e.message}`);
  return problems;
}
