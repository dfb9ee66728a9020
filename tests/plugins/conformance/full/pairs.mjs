// Pairs of reports in Microsoft's own matcher: a widget, and the same widget with lines above, lines behind each
// finding, other indentation, or the report in another language. At most one new and one closed of a hundred kept.
// usage: node pairs.mjs FOLDER_WITH_node_modules PREMOD WIDGET...
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const [home, given, ...widgets] = process.argv.slice(2);
const premod = path.resolve(given);  // it is run in other folders
const tool = path.resolve(home, 'node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool');
fs.chmodSync(tool, 0o755);
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'pairs-'));

function report(folder, name, lang = 'en') {
  const out = path.join(work, name);
  spawnSync(premod, ['check', '.', '--base', 'none', '--blame', 'off', '--lang', lang, '--format', `sarif=${out}`],
    {cwd: folder, encoding: 'utf8', maxBuffer: 1e9});
  return out;
}
const results = file => JSON.parse(fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '')).runs.flatMap(run => run.results);
const comment = file => ({'.js': '/* An explanation in words. */\n', '.css': '/* An explanation in words. */\n',
  '.twig': '{# An explanation in words. #}\n'})[path.extname(file)] ?? '';

// Every file of our own code anew; bytes as latin1, so that nothing but the change changes.
function changed(from, name, change) {
  const to = path.join(work, name);
  fs.cpSync(from, to, {recursive: true, filter: entry => path.basename(entry) !== '.git'});
  for (const entry of fs.readdirSync(to, {recursive: true})) {
    const file = path.join(to, entry);
    if (!fs.statSync(file).isFile() || !comment(file) || /[.-]min\./.test(file)) continue;
    const bytes = fs.readFileSync(file, 'latin1');
    fs.writeFileSync(file, change(bytes, entry.replaceAll('\\', '/')), 'latin1');
  }
  return to;
}
const above = (text, file) => {
  const bom = text.startsWith('\u00EF\u00BB\u00BF') ? 3 : 0;
  return text.slice(0, bom) + comment(file).repeat(2) + text.slice(bom);
};
function behind(flagged) {
  return (text, file) => {
    if (!file.endsWith('.js')) return text;
    const lines = text.split('\n');
    for (const number of [...flagged.get(file) ?? []].sort((a, b) => b - a))
      if (number < lines.length && !lines[number - 1].includes('//') && /[;{},]\s*$/.test(lines[number - 1]))
        lines.splice(number, 0, '// An explanation in words.');
    return lines.join('\n');
  };
}
const indented = (text, file) => file.endsWith('.js') ? text.replace(/^( +)(?=\S)/gm, '$1$1') : text;

let bad = 0;
function compare(what, widget, before, after) {
  const out = path.join(work, 'matched.sarif');
  fs.rmSync(out, {force: true});
  spawnSync(tool, ['match-results-forward', after, '--previous', before, '--output-file-path', out, '--log',
    'ForceOverwrite'], {encoding: 'utf8'});
  const count = {new: 0, absent: 0, kept: 0};
  for (const {baselineState: state} of results(out)) count[state in count ? state : 'kept'] += 1;
  const allowed = Math.ceil(count.kept / 100);
  const wrong = count.new > allowed || count.absent > allowed;
  if (wrong) bad += 1;
  console.log(`${path.basename(widget)}, ${what}: new ${count.new}, closed ${count.absent}, kept ${count.kept}` +
    (wrong ? '  TOO MANY' : ''));
}
for (const [number, widget] of widgets.entries()) {
  const plain = changed(widget, `${number}-plain`, text => text);
  const before = report(plain, `${number}.sarif`);
  const flagged = new Map();
  for (const result of results(before)) {
    const place = result.locations?.[0]?.physicalLocation;
    if (!place?.region) continue;
    const file = decodeURIComponent(place.artifactLocation.uri);
    flagged.set(file, (flagged.get(file) ?? new Set()).add(place.region.startLine));
  }
  const pair = (what, change) => {
    const name = `${number}-${what.replace(/\W/g, '')}`;
    compare(what, widget, before, report(changed(widget, name, change), `${name}.sarif`));
  };
  pair('lines above', above);
  pair('lines behind', behind(flagged));
  pair('re-formatted', indented);
  compare('other language', widget, before, report(plain, `${number}-ru.sarif`, 'ru'));
  // A control: what is new is new.
  const more = changed(widget, `${number}-more`, (text, file) => file === 'script.js' ? `${text}\neval(window.name + "1");\n` : text);
  if (fs.existsSync(path.join(more, 'script.js'))) {
    const out = path.join(work, 'control.sarif');
    spawnSync(tool, ['match-results-forward', report(more, `${number}-more.sarif`), '--previous', before,
      '--output-file-path', out, '--log', 'ForceOverwrite']);
    if (!results(out).some(result => result.baselineState === 'new')) { bad += 1; console.log('control: nothing is new'); }
  }
}
fs.rmSync(work, {recursive: true, force: true});
console.log(`pairs: ${widgets.length} widgets, ${bad} with too many`);
process.exit(bad ? 1 : 0);
