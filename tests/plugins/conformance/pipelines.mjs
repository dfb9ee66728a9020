// The examples for other CI systems and linters against the schemas that their makers publish.
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {parse} from 'yaml';

const schemas = {
  'azure-pipelines.yml': 'raw.githubusercontent.com/microsoft/azure-pipelines-vscode/master/service-schema.json',
  'bitbucket-pipelines.yml': 'bitbucket.org/atlassianlabs/atlascode/raw/main/resources/schemas/pipelines-schema.json',
  'gitlab-ci.yml': 'gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json',
  'premod.megalinter-descriptor.yml':
    'raw.githubusercontent.com/megalinter/megalinter/main/megalinter/descriptors/schemas/megalinter-descriptor.jsonschema.json',
  'trunk.yaml': 'static.trunk.io/pub/trunk-yaml-schema.json',
};

export function checkPipelines(files, modules) {
  const problems = [];
  for (const file of files) {
    const name = path.basename(file);
    if (!schemas[name]) { problems.push(`${name}: there is no schema for it`); continue; }
    const schema = JSON.parse(fs.readFileSync(path.join(modules, 'schemastore/schemas/json', schemas[name]), 'utf8'));
    const Kind = (schema.$schema ?? '').includes('2020-12') ? Ajv2020 : Ajv;
    const ajv = new Kind({strict: false, allErrors: true, unicodeRegExp: false, logger: false});
    addFormats(ajv);
    const valid = ajv.compile(schema);
    if (valid([])) problems.push(`${name}: its schema takes everything`);
    if (!valid(parse(fs.readFileSync(file, 'utf8'))))
      for (const e of valid.errors.slice(0, 5)) problems.push(`${name}: ${e.instancePath} ${e.message}`);
  }
  return problems;
}
