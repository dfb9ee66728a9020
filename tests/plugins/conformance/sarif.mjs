// SARIF: the schema twice (ajv, and the very library of GitHub's upload action), and the rules that
// no validator knows.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import {Validator} from 'jsonschema';
import {checkSources} from './sources.mjs';

const MAX_TEXT = 1024;

export function checkSarif(files, modules) {
  const schemaPath = path.join(modules, 'schemastore/schemas/json/sarif-2.1.0.json');
  const schema = JSON.parse(fs.readFileSync(schemaPath, 'utf8'));
  const ajv = new Ajv({strict: false, allErrors: true, unicodeRegExp: false});
  addFormats(ajv);
  const valid = ajv.compile(schema);
  const problems = [];
  for (const file of files) {
    const say = what => problems.push(`${path.basename(file)}: ${what}`);
    const bytes = fs.readFileSync(file);
    const sarif = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
    if (!valid(sarif))
      for (const e of valid.errors.slice(0, 20)) say(`ajv ${e.instancePath} ${e.message}`);
    if (bytes.length < 3e5 || process.env.CONFORMANCE_FULL)  // it needs a second for 1,000 results
      for (const e of new Validator().validate(sarif, schema).errors.slice(0, 20))
        say(`jsonschema ${e.stack}`);
    checkFile(sarif, bytes, say);
    if (process.env.CONFORMANCE_ROOT)
      for (const run of sarif.runs) checkSources(run, process.env.CONFORMANCE_ROOT, say);
  }
  return problems;
}

function checkFile(sarif, bytes, say) {
  if (!sarif.$schema.endsWith('sarif-2.1.0.json')) say('wrong $schema');
  if (sarif.runs.length < 1 || sarif.runs.length > 20) say(`${sarif.runs.length} runs`);
  if (zlib.gzipSync(bytes).length >= 10e6) say('10 MB of gzip or more');
  const categories = sarif.runs.map(run => run.automationDetails.id);
  if (new Set(categories).size !== categories.length) say('two runs of one category');
  for (const category of categories) if (!category.endsWith('/')) say(`category ${category}`);
  for (const run of sarif.runs) checkRun(run, say);
}

function checkRun(run, say) {
  const rules = run.tool.driver.rules;
  if (run.results.length > 25000 || rules.length > 25000) say('too many results or rules');
  if (run.columnKind !== 'utf16CodeUnits') say('columnKind');
  if (!run.originalUriBaseIds?.['%SRCROOT%']) say('no %SRCROOT%');
  for (const rule of rules) checkRule(rule, say);
  for (const member of ['suppressions', 'baselineState']) {
    const having = run.results.filter(r => r[member] !== undefined).length;
    if (having && having !== run.results.length) say(`${member} on some results only`);
  }
  const failed = (run.invocations ?? []).some(
    i => (i.toolExecutionNotifications ?? []).some(n => n.level === 'error'));
  if (failed === run.invocations[0].executionSuccessful) say('executionSuccessful and notifications');
  const prints = run.results.filter(r => r.partialFingerprints && r.baselineState !== 'absent')
                            .map(r => r.partialFingerprints['premodFinding/v1']);
  if (new Set(prints).size !== prints.length) say('equal fingerprints');
  for (const result of run.results) checkResult(result, run, say);
  const time = run.invocations[0].endTimeUtc;
  if (time !== undefined && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(time)) say(`endTimeUtc ${time}`);
  const references = [...rules.flatMap(r => (r.relationships ?? []).map(x => x.target)),
    ...run.results.flatMap(r => r.taxa ?? [])];
  for (const {id, index, toolComponent} of references)
    if (run.taxonomies?.[toolComponent.index]?.taxa[index]?.id !== id ||
        run.taxonomies[toolComponent.index].guid !== toolComponent.guid) say(`taxon ${id}`);
  for (const {id} of run.taxonomies?.find(t => t.name === 'CWE')?.taxa ?? [])
    if (!/^CWE-\d+$/.test(id)) say(`weakness ${id}`);
}

function checkRule(rule, say) {
  const text = value => typeof value === 'string' && value.length > 0 && value.length <= MAX_TEXT;
  if (!text(rule.shortDescription?.text)) say(`${rule.id}: shortDescription`);
  if (!text(rule.fullDescription?.text)) say(`${rule.id}: fullDescription`);
  if (!rule.help?.text || !rule.help?.markdown) say(`${rule.id}: help`);
  if (!rule.name || rule.name.length > 255) say(`${rule.id}: name`);
  if (rule.helpUri && rule.helpUri.length > 2048) say(`${rule.id}: helpUri`);
  if (!rule.defaultConfiguration?.level) say(`${rule.id}: level`);
  const {tags, precision} = rule.properties;
  if (tags.length > 10 || new Set(tags).size !== tags.length) say(`${rule.id}: tags`);
  if (!['very-high', 'high', 'medium', 'low'].includes(precision)) say(`${rule.id}: precision`);
  const severity = rule.properties['security-severity'];
  if (severity !== undefined && !(typeof severity === 'string' && /^\d+\.\d$/.test(severity) &&
      Number(severity) > 0 && Number(severity) <= 10 && !['9.0', '7.0'].includes(severity)))
    say(`${rule.id}: security-severity ${severity}`);
  if (tags.includes('security') !== (severity !== undefined)) say(`${rule.id}: security without severity`);
  for (const relation of rule.relationships ?? []) if (!relation.target?.id) say(`${rule.id}: target`);
}

function checkResult(result, run, say) {
  const at = result.locations?.[0]?.physicalLocation?.artifactLocation?.uri;
  const where = `${result.ruleId} at ${at}`;
  if (result.locations?.length !== 1) say(`${where}: not one location`);
  const text = result.message.text;
  if (!text || text.length > MAX_TEXT) say(`${where}: message of ${text?.length}`);
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text)) say(`${where}: controls`);
  if (/\{\d+\}/.test(text)) say(`${where}: placeholder`);
  if (run.tool.driver.rules[result.ruleIndex]?.id !== result.ruleId) say(`${where}: ruleIndex`);
  if (result.kind && result.kind !== 'fail' && (result.level !== 'none' || result.rank !== undefined))
    say(`${where}: kind ${result.kind} with level ${result.level}`);
  for (const name of Object.keys(result.partialFingerprints ?? {}))
    if (!/^[A-Za-z]+(\/v\d+)?$/.test(name)) say(`${where}: fingerprint name ${name}`);
  const ids = (result.relatedLocations ?? []).map(l => l.id);
  if (new Set(ids).size !== ids.length) say(`${where}: location ids`);
  const links = [...text.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(m => m[1]);
  for (const link of links) if (!ids.includes(Number(link))) say(`${where}: accidental link ${link}`);
  const flows = (result.codeFlows ?? []).flatMap(f => f.threadFlows).flatMap(f => f.locations);
  for (const step of flows) if (!step.location) say(`${where}: flow step without location`);
  for (const fix of result.fixes ?? []) if (!fix.description?.text) say(`${where}: fix`);
  for (const location of [...result.locations ?? [], ...result.relatedLocations ?? [],
                          ...flows.map(s => s.location)])
    checkLocation(location.physicalLocation, where, say);
}

function checkLocation(physical, where, say) {
  const {uri, uriBaseId} = physical?.artifactLocation ?? {};
  if (!uri || uriBaseId !== '%SRCROOT%') return say(`${where}: location without uri`);
  if (!/^(?:[A-Za-z0-9\-._~/]|%[0-9A-F]{2})+$/.test(uri)) say(`${where}: not encoded: ${uri}`);
  if (uri.split('/').some(s => ['', '.', '..'].includes(s))) say(`${where}: path ${uri}`);
  try { decodeURIComponent(uri); } catch { say(`${where}: does not decode: ${uri}`); }
  const r = physical.region;
  for (const member of ['startLine', 'startColumn', 'endLine', 'endColumn'])
    if (!Number.isInteger(r?.[member]) || r[member] < 1) return say(`${where}: ${member}`);
  if (r.endLine < r.startLine || (r.endLine === r.startLine && r.endColumn < r.startColumn))
    say(`${where}: region ends before it begins`);
}
