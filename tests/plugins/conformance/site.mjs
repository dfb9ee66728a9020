// Pages of the site and the HTML report: judged by html-validate, and by axe in a browser, light at
// the width of a desk and dark at that of a phone.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {HtmlValidate} from 'html-validate';
import {browser} from './html.mjs';

// What is a matter of taste there: lengths, inline styles of a page that must be one file, order of words.
const rules = {'long-title': 'off', 'no-inline-style': 'off', 'no-trailing-whitespace': 'off', 'require-sri': 'off'};

async function validity(file, say) {
  const validator = new HtmlValidate({extends: ['html-validate:standard'], rules});
  const report = await validator.validateString(fs.readFileSync(file, 'utf8'), file);
  for (const result of report.results)
    for (const one of result.messages) say(`${one.line}:${one.column} ${one.ruleId}: ${one.message}`);
}

// axe and its answer become a part of a copy; the page's policy would forbid that.
function withAxe(html, axe) {
  const run = `axe.run(document, {resultTypes: ['violations']}).then(r => {
    const out = document.createElement('pre'); out.id = 'axe';
    out.textContent = JSON.stringify(r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 2).map(n => n.target).join(' ')));
    document.body.append(out)})`;
  return html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(/<\/body>/, () => `<script>${axe}</script><script>${run}</script></body>`);
}

const views = [['1280,900', 'light'], ['500,800', 'dark']];

function accessibility(program, file, work, axe, say) {
  const page = path.join(path.dirname(file), `.axe-${path.basename(file)}`);  // beside its style sheet
  fs.writeFileSync(page, withAxe(fs.readFileSync(file, 'utf8'), axe));
  for (const [size, colours] of views) {
    const {stdout} = spawnSync(program, ['--headless', '--no-sandbox', '--disable-gpu', `--window-size=${size}`,
      `--user-data-dir=${work}/profile`, '--host-resolver-rules=MAP * ~NOTFOUND', '--virtual-time-budget=8000',
      '--allow-file-access-from-files', ...(colours === 'dark' ? ['--blink-settings=preferredColorScheme=0'] : []),
      '--dump-dom', pathToFileURL(page).href], {encoding: 'utf8', maxBuffer: 1e9, timeout: 120e3});
    const answer = stdout?.match(/<pre id="axe">([^]*?)<\/pre>/)?.[1];
    if (answer === undefined) say(`axe did not answer (${size}, ${colours})`);
    else if (answer !== '[]') say(`axe (${size}, ${colours}): ${answer}`);
  }
  fs.rmSync(page);
}

const named = (file, problems) => what => problems.push(`${file.split(path.sep).slice(-3).join('/')}: ${what}`);

export async function checkValidity(files) {
  const problems = [];
  for (const file of files) await validity(file, named(file, problems));
  return problems;
}

export function checkAccessibility(files, modules) {
  const program = browser();
  if (!program) return ['no chromium: axe looked at nothing'];
  const problems = [];
  const axe = fs.readFileSync(path.join(modules, 'axe-core/axe.min.js'), 'utf8').replaceAll('</script', '<\\/script');
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'axe-'));
  for (const file of files) accessibility(program, file, work, axe, named(file, problems));
  fs.rmSync(work, {recursive: true, force: true, maxRetries: 5});
  return problems;
}
