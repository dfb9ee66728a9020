// Reports in the panel of VS Code's SARIF viewer, run in a browser without a network and without an editor: the
// panel's own bundle and page, and a stand-in for the editor that hands it the report as the extension does.
// usage: node panel.mjs CHECKOUT [--pictures FOLDER] FILE.sarif...
// CHECKOUT is microsoft/sarif-vscode-extension with its panel built; no registry holds the panel:
//   npm ci --ignore-scripts && npx webpack --mode production --config-name Panel
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

const [checkout, ...rest] = process.argv.slice(2);
const pictures = rest[0] === '--pictures' ? rest.splice(0, 2)[1] : '';
const program = ['chromium', 'google-chrome', 'chromium-browser'].find(name =>
  spawnSync(name, ['--version']).status === 0);
if (!program) { console.log('panel: no chromium'); process.exit(1); }
const built = ['panel.js', 'init.js'].map(name => path.resolve(checkout, 'out', name));
if (!built.every(name => fs.existsSync(name))) { console.log(`panel: ${checkout} has no built panel`); process.exit(1); }
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'panel-'));

// The colours of the editor's light theme that the panel's styles name.
const theme = `--vscode-foreground:#3b3b3b;--vscode-editorGroup-border:#e5e5e5;--vscode-input-background:#fff;
  --vscode-badge-background:#ccc;--vscode-badge-foreground:#3b3b3b;--vscode-list-hoverBackground:#f2f2f2;
  --vscode-list-activeSelectionBackground:#cfe4f7;--vscode-list-inactiveSelectionBackground:#e4e6f1;
  --vscode-problemsErrorIcon-foreground:#e51400;--vscode-problemsWarningIcon-foreground:#bf8803;
  --vscode-problemsInfoIcon-foreground:#1a85ff;--vscode-panelTitle-activeForeground:#3b3b3b;`;
const attribute = value => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const state = {version: 0, filtersColumn: {Columns: {Baseline: false, Suppression: false, Rule: false}}, filtersRow: {
  Level: {Error: 'visible', Warning: 'visible', Note: 'visible', None: 'visible'},
  Baseline: {New: 'visible', Unchanged: 'visible', Updated: 'visible', Absent: false},
  Suppression: {'Not Suppressed': 'visible', Suppressed: false}}};

// The page as the extension writes it; the editor answers 'load' with the report and chooses a result.
function page(file, tab, chosen, pane) {
  const text = fs.readFileSync(file, 'utf8');
  const uri = `file:///workspace/${path.basename(file)}`;
  const out = path.join(work, 'page.html');
  fs.writeFileSync(out, `<!DOCTYPE html><html lang="en" style="${theme}"><head><meta charset="UTF-8">
    <meta name="storeState" content="${attribute(JSON.stringify(state))}">
    <meta name="storeWorkspaceUri" content=""><meta name="storeBanner" content=""></head>
    <body class="vscode-light" style="margin:0;padding:0 20px;font:13px sans-serif;height:100vh">
    <div id="error" style="display: none; padding: 10px;"></div><div id="root"></div>
    <script type="application/json" id="log">${JSON.stringify(text).replaceAll('<', '\\u003c')}</script>
    <script>
      const text = JSON.parse(document.getElementById('log').textContent);
      const say = message => window.dispatchEvent(new MessageEvent('message', {data: message}));
      const open = name =>
        [...document.querySelectorAll('.svTabs > div')].find(one => one.textContent.startsWith(name))?.click();
      function acquireVsCodeApi() {
        return {postMessage: ({command}) => {
          if (command !== 'load') return;
          say({command: 'spliceLogs', removed: [], added: [{text, uri: '${uri}'}]});
          setTimeout(() => {
            open('${tab}');
            setTimeout(() => say({command: 'select', id: ['${uri}', 0, ${chosen}]}), 200);
            setTimeout(() => open('${pane}'), 400);
          }, 200);
        }};
      }
    </script>
    ${built.map(name => `<script src="${pathToFileURL(name)}"></script>`).join('\n')}</body></html>`);
  return pathToFileURL(out).href;
}
const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${work}/profile`, '--hide-scrollbars',
  '--host-resolver-rules=MAP * ~NOTFOUND', '--virtual-time-budget=5000', '--window-size=900,1000'];
const run = more => spawnSync(program, [...options, ...more], {encoding: 'utf8', maxBuffer: 1e9, timeout: 180e3});
const one = text => text.replace(/\s+/g, ' ').trim();
const text = html => one(html.replace(/<(script|style)[^]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ')
  .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&nbsp;/g, ' ').replace(/&quot;/g, '"').replace(/&amp;/g, '&'));
// What a reader of a message sees: the labels of its links.
const read = message => one(message.replace(/\[([^\]]*)\]\([^)]+\)/g, ' $1 '));

// What is wrong with the panel of a report, a line each.
function look(file, folder) {
  const problems = [];
  const say = what => problems.push(`${path.basename(file)}: ${what}`);
  const {tool, results} = JSON.parse(fs.readFileSync(file, 'utf8')).runs[0];
  // The gravest result whose text is shown with it, and one whose steps are (the panel opens those in their stead).
  const failing = results.filter(result => (result.kind ?? 'fail') === 'fail' && !result.suppressions?.length);
  const gravest = list => list.find(result => result.level === 'error') ?? list[0];
  const told = gravest(failing.filter(result => !result.codeFlows)) ?? results[0];
  const stepped = gravest(failing.filter(result => result.codeFlows)) ?? told;
  const screens = {};
  for (const [tab, result, pane] of [['Locations', stepped, stepped?.codeFlows ? 'Analysis Steps' : 'Info'],
    ['Rules', told, 'Info']]) {
    const url = page(file, tab, Math.max(results.indexOf(result), 0), pane);
    screens[tab] = run(['--dump-dom', url]).stdout ?? '';
    if (folder) {
      fs.mkdirSync(folder, {recursive: true});
      run([`--screenshot=${path.resolve(folder)}/panel-${path.basename(file).replace(/\W+/g, '-')}-${tab.toLowerCase()}.png`, url]);
    }
  }
  if (told) {
    const rule = tool.driver.rules[told.ruleIndex ?? told.rule?.index] ?? tool.driver.rules.find(entry => entry.id === told.ruleId);
    const shown = text(screens.Rules);
    if (/\{[a-z]+\}/.test(rule.fullDescription.text)) say(`a pattern describes ${told.ruleId}`);
    for (const [name, words] of Object.entries({'title of the rule': rule.name, rule: told.ruleId,
      message: read(told.message.text), description: rule.fullDescription.text}))
      if (!shown.includes(one(words))) say(`no ${name} on the screen: ${one(words).slice(0, 80)}`);
    const beside = text(screens.Locations);
    if (!beside.includes(read(stepped.message.text))) say(`no message beside its file: ${read(stepped.message.text)}`);
    for (const {location} of stepped.codeFlows?.[0].threadFlows[0].locations ?? [])
      if (!beside.includes(one(location.message.text))) say(`no step ${location.message.text}`);
  }
  for (const dom of Object.values(screens)) {
    const shown = text(dom);
    if (/Error: /.test(shown.slice(0, 200))) say(shown.slice(0, 200));
    for (const bad of [/undefined/, /\[object/, /…: …/])
      if (bad.test(shown)) say(`${bad} on the screen: ${shown.match(new RegExp(`.{0,60}${bad.source}.{0,20}`))?.[0]}`);
    const tags = (dom.replace(/<(script|style)[^]*?<\/\1>/g, '').match(/<[a-z](?:[^">]|"[^"]*")*>/gi) ?? [])
      .map(tag => tag.replace(/"[^"]*"/g, '""'));
    if (tags.some(tag => /^<(iframe|object|embed|img)\b|\son(error|load|click)=/i.test(tag)))
      say('something of the checked files became markup');
  }
  return problems;
}

const problems = rest.flatMap(file => look(file, pictures));
// A control: rules whose titles and descriptions are patterns must be seen on the screen.
const wrong = JSON.parse(fs.readFileSync(rest[0], 'utf8'));
for (const rule of wrong.runs[0].tool.driver.rules) rule.fullDescription.text = `${rule.id}: …: …`;
const control = path.join(work, 'control.sarif');
fs.writeFileSync(control, JSON.stringify(wrong));
if ((wrong.runs[0].results ?? []).length && look(control, '').length === 0) problems.push('the control is found right');
fs.rmSync(work, {recursive: true, force: true});
for (const problem of problems) console.log(problem);
console.log(`panel: ${rest.length} files, ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
