// Reports in Microsoft's web viewer (the tab Scans of Azure DevOps), run in a browser without a network: every
// result arrives, the first screen says in words what is wrong, nothing of the checked files becomes markup.
// usage: node viewer.mjs FOLDER_WITH_node_modules [--pictures FOLDER] FILE.sarif...
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';

const [home, ...rest] = process.argv.slice(2);
const pictures = rest[0] === '--pictures' ? rest.splice(0, 2)[1] : '';
const program = ['chromium', 'google-chrome', 'chromium-browser'].find(name =>
  spawnSync(name, ['--version']).status === 0);
if (!program) { console.log('viewer: no chromium'); process.exit(1); }

const esbuild = createRequire(path.join(path.resolve(home), 'x.js'))('esbuild');
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'viewer-'));
const script = path.join(work, 'viewer.js');
esbuild.buildSync({
  stdin: {resolveDir: path.resolve(home), contents: `
    import * as React from 'react';
    import * as ReactDOM from 'react-dom';
    import {Viewer} from '@microsoft/sarif-web-component';
    const log = JSON.parse(document.getElementById('log').textContent);
    ReactDOM.render(React.createElement(Viewer, {logs: [log]}), document.getElementById('root'));`},
  bundle: true, outfile: script, logLevel: 'error', define: {global: 'window', 'process.env.NODE_ENV': '"production"'},
  loader: {'.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl', '.eot': 'empty', '.scss': 'empty'},
});

function page(file) {
  const log = fs.readFileSync(file, 'utf8').replaceAll('<', '\\u003c');
  const out = path.join(work, 'page.html');
  fs.writeFileSync(out, '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><div id="root"></div>' +
    `<script type="application/json" id="log">${log}</script><script src="viewer.js"></script></body></html>`);
  return pathToFileURL(out).href;
}
const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${work}/profile`, '--hide-scrollbars',
  '--host-resolver-rules=MAP * ~NOTFOUND', '--virtual-time-budget=15000', '--window-size=1280,1000'];
const run = more => spawnSync(program, [...options, ...more], {encoding: 'utf8', maxBuffer: 1e9, timeout: 180e3});
const text = html => html.replace(/<(script|style)[^]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ').replace(/&amp;/g, '&')
  .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/\s+/g, ' ');

// What is wrong with the screen of a report, a line each.
function look(file, folder) {
  const problems = [];
  const say = what => problems.push(`${path.basename(file)}: ${what}`);
  const url = page(file);
  const dom = run(['--dump-dom', url]).stdout ?? '';
  const shown = text(dom);
  const {tool, results} = JSON.parse(fs.readFileSync(file, 'utf8')).runs[0];
  const failing = results.filter(result => (result.kind ?? 'fail') === 'fail' && !result.suppressions?.length);
  const groups = new Map();
  for (const {ruleId} of failing) groups.set(ruleId, (groups.get(ruleId) ?? 0) + 1);
  if (failing.length && !shown.includes('Details')) say('the viewer shows no table');
  // The largest groups come first; those on the first screen are looked at.
  const first = [...groups.keys()].sort((a, b) => groups.get(b) - groups.get(a)).slice(0, 5);
  for (const id of first) {
    const rule = tool.driver.rules.find(one => one.id === id);
    if (!shown.includes(id)) say(`no group ${id}`);
    else if (!shown.includes(rule.name.replace(/\s+/g, ' '))) say(`the group ${id} has no title`);
  }
  for (const bad of [/,,/, /undefined/, /\[object/, /…: …/, /\{[a-z]+\}/])
    if (bad.test(shown)) say(`${bad} on the screen: ${shown.match(new RegExp(`.{0,60}${bad.source}.{0,20}`))?.[0]}`);
  if (/<(iframe|object|embed)\b|<img[^>]*\ssrc="?[^"d]|\son(error|load|click)=/i.test(dom.replace(/<script[^]*?<\/script>/g, '')))
    say('something of the checked files became markup');
  if (folder) {
    fs.mkdirSync(folder, {recursive: true});
    run([`--screenshot=${path.resolve(folder)}/viewer-${path.basename(file).replace(/\W+/g, '-')}.png`, url]);
  }
  return problems;
}

const problems = rest.flatMap(file => look(file, pictures));
// A control: taxa without names, and rules without titles, must be seen on the screen.
const wrong = JSON.parse(fs.readFileSync(rest[0], 'utf8'));
for (const taxonomy of wrong.runs[0].taxonomies ?? []) for (const taxon of taxonomy.taxa ?? []) delete taxon.name;
for (const rule of wrong.runs[0].tool.driver.rules) rule.name = `${rule.id}: …: …`;
const control = path.join(work, 'control.sarif');
fs.writeFileSync(control, JSON.stringify(wrong));
if ((wrong.runs[0].results ?? []).length && look(control, '').length === 0) problems.push('the control is found right');
fs.rmSync(work, {recursive: true, force: true});
for (const problem of problems) console.log(problem);
console.log(`viewer: ${rest.length} files, ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
