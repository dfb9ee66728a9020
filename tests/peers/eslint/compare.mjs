// Runs ESLint over the scripts of widgets beside premod and prints where the two agree and every
// difference: node compare.mjs PREMOD FOLDER...
// Only what a widget's author wrote is compared: premod says itself which files it takes for a
// library or for the output of a build.
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';

import {Linter} from 'eslint';
import globals from 'globals';

const [premod, ...folders] = process.argv.slice(2);

// premod's rules that answer each of ESLint's. `no-script-url` has none: such an address in a
// script's string is harmless until it is put somewhere, and there other rules see it.
const PAIRS = {
  'no-alert': ['js-alert', 'js-prompt'],
  'no-console': ['js-console', 'js-console-debug'],
  'no-debugger': ['js-debugger'],
  'no-eval': ['js-eval'],
  'no-implied-eval': ['js-eval'],
  'no-new-func': ['js-eval'],
  'no-script-url': [],
  'no-undef': ['js-undeclared-variable'],
};

// What a widget finds in its page; premod's list is core/data/globals.tsv.
const known = {
  ...globals.browser,
  ...globals.builtin,
  ...globals.jquery,
  ...globals.amd,
  AMOCRM: 'readonly',
  APP: 'readonly',
  _: 'readonly',
  Twig: 'readonly',
};

function run(args, cwd) {
  const done = spawnSync(premod, args, {cwd, encoding: 'utf8', maxBuffer: 1 << 30});
  if (done.error) throw done.error;
  if (done.status !== 0 && done.status !== 1 && done.status !== 3)
    throw new Error(`premod ${args.join(' ')} in ${cwd}: ${done.stderr}`);
  return JSON.parse(done.stdout);
}

// file -> "line:column" or name -> premod's rule
function foundByPremod(folder) {
  const rules = [...new Set(Object.values(PAIRS).flat())].flatMap((rule) => ['--rule', rule]);
  const report = run(['check', '.', '--base', 'none', '--blame', 'off', '--lang',
    'en', '--format', 'json', ...rules], folder);
  const found = [];
  // A finding may stand for several places of one task.
  const places = report.findings.flatMap((finding) =>
    (finding.places ?? [finding]).map((place) => ({...finding, ...place})));
  for (const finding of places) {
    if (finding.file.includes('!/') || !finding.file.endsWith('.js')) continue;
    const name = finding.rule === 'js-undeclared-variable'
      ? identifierAt(path.join(folder, finding.file), finding.line, finding.column) : '';
    found.push({...finding, name});
  }
  return found;
}

function identifierAt(file, line, column) {
  const text = readFileSync(file, 'utf8').split(/\r\n|[\n\r\u2028\u2029]/)[line - 1] ?? '';
  return /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/u.exec(text.slice(column - 1))?.[0] ?? '';
}

function ownScripts(folder) {
  const out = [];
  for (const widget of run(['graph', '.', '--format', 'json'], folder).widgets) {
    if (widget.root.endsWith('.zip')) continue;
    for (const file of widget.files)
      if (file.path.endsWith('.js') && !file.vendored && !path.basename(file.path).startsWith('._'))
        out.push(path.posix.join(widget.root, file.path));
  }
  return out;
}

function foundByEslint(folder, file) {
  // Comments that switch ESLint off say nothing about what is there.
  const text = readFileSync(path.join(folder, file), 'utf8')
    .replace(/eslint-(disable|enable)/g, 'eslint_$1').replace(/(\/\*\s*)eslint(?=\s)/g, '$1eslin_');
  const rules = Object.fromEntries(Object.keys(PAIRS).map((rule) => [rule, 'error']));
  rules['no-console'] = ['error', {allow: ['debug']}];
  const linter = new Linter({configType: 'flat'});
  for (const sourceType of ['script', 'module']) {
    const messages = linter.verify(text, [{languageOptions: {ecmaVersion: 'latest', sourceType, globals: known}, rules}]);
    const broken = messages.find((message) => message.fatal);
    if (broken && sourceType === 'script') continue;
    if (broken) return {error: broken.message, found: []};
    return {found: messages.filter((message) => message.ruleId in PAIRS).map((message) => ({
      rule: message.ruleId, file, line: message.line, column: message.column,
      name: message.ruleId === 'no-undef' ? /^'(.*)' is not defined/.exec(message.message)?.[1] ?? '' : '',
    }))};
  }
  return {found: []};
}

const keyOf = (finding, rule) => rule === 'no-undef' ? `${finding.file} ${finding.name}`
  : `${finding.file}:${finding.line}`;

const totals = Object.fromEntries(Object.keys(PAIRS).map((rule) => [rule, {both: 0, eslint: 0, premod: 0}]));
const differences = [];
let files = 0;
for (const folder of folders) {
  let own;
  try {
    own = ownScripts(folder);
  } catch (error) {
    console.error(`compare: ${folder}: ${error.message}`);
    process.exitCode = 2;
    continue;
  }
  const mine = foundByPremod(folder).filter((finding) => own.includes(finding.file));
  const theirs = [];
  for (const file of own) {
    ++files;
    const {error, found} = foundByEslint(folder, file);
    if (error) differences.push(`${folder}/${file}: ESLint cannot read it: ${error}`);
    theirs.push(...found);
  }
  for (const [rule, answers] of Object.entries(PAIRS)) {
    const left = new Map(theirs.filter((one) => one.rule === rule).map((one) => [keyOf(one, rule), one]));
    const right = new Map(mine.filter((one) => answers.includes(one.rule)).map((one) => [keyOf(one, rule), one]));
    for (const [key, one] of left) {
      if (right.has(key)) { ++totals[rule].both; continue; }
      ++totals[rule].eslint;
      differences.push(`${rule} only ESLint  ${path.basename(folder)}/${one.file}:${one.line}:${one.column} ${one.name}`);
    }
    // js-eval answers three of ESLint's rules.
    const other = new Set(theirs.filter((one) => PAIRS[one.rule].some((id) => answers.includes(id))).map((one) => keyOf(one, one.rule)));
    if (answers.includes('js-eval') && rule !== 'no-eval') continue;
    for (const [key, one] of right) {
      if (other.has(key)) continue;
      ++totals[rule].premod;
      differences.push(`${rule} only premod  ${path.basename(folder)}/${one.file}:${one.line}:${one.column} ${one.name || one.message}`);
    }
  }
}
for (const line of differences.sort()) console.log(line);
console.log(`\n${files} own scripts`);
console.log('rule                 both  only ESLint  only premod  agreement');
for (const [rule, {both, eslint, premod: own}] of Object.entries(totals)) {
  const all = both + eslint + own;
  console.log(`${rule.padEnd(18)} ${String(both).padStart(6)} ${String(eslint).padStart(12)} ${String(own).padStart(12)}  ${all ? `${both}/${all}` : '-'}`);
}
