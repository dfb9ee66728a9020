// The HTML report in a browser without a network: the page's own script runs, the filter works, and nothing
// of the checked files became markup, a link that runs code or a request.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

const elements = new Set(['html', 'head', 'meta', 'title', 'style', 'body', 'header', 'main', 'footer', 'nav', 'h1',
  'h2', 'h3', 'p', 'div', 'span', 'strong', 'b', 'br', 'ul', 'li', 'dl', 'dt', 'dd', 'code', 'pre', 'mark', 'a', 'form', 'fieldset',
  'legend', 'label', 'select', 'option', 'input', 'output', 'button', 'section', 'article', 'details', 'summary', 'table',
  'ol', 'svg', 'rect', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'script', 'time']);

export function browser() {
  const names = ['chromium', 'google-chrome', 'chromium-browser'];
  return names.find(name => spawnSync(name, ['--version']).status === 0);
}

function shown(program, file, work) {
  const result = spawnSync(program, ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${work}/profile`,
    '--host-resolver-rules=MAP * ~NOTFOUND', '--enable-logging=stderr', '--v=0', '--virtual-time-budget=3000',
    '--dump-dom', pathToFileURL(file).href], {encoding: 'utf8', maxBuffer: 1e9, timeout: 120e3});
  return {dom: result.stdout ?? '', log: result.stderr ?? ''};
}

export function checkHtml(files) {
  const program = browser();
  if (!program) return ['no chromium: no browser looked at the page'];
  const problems = [];
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'browser-'));
  for (const [number, file] of files.entries()) {
    const say = what => problems.push(`${path.basename(file)}: ${what}`);
    const page = path.join(work, `${number}.html`);
    fs.copyFileSync(file, page);
    const {dom, log} = shown(program, page, work);
    for (const line of log.split('\n')) if (/CONSOLE/.test(line)) say(line);
    for (const [, name, attributes] of dom.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^<>"'=]+(?:="[^"]*")?)*)\s*\/?>/gi)) {
      if (!elements.has(name.toLowerCase())) say(`element ${name}`);
      if (/\son[a-z]+=/i.test(attributes.replace(/"[^"]*"/g, '""'))) say(`handler in ${name}`);
      if (/\s(src|srcset|action|formaction|data|poster|background)=/i.test(attributes.replace(/"[^"]*"/g, '""')))
        say(`an address in ${name}`);
      const href = attributes.match(/\shref="([^"]*)"/)?.[1];
      if (href !== undefined && !/^(https:\/\/|#)/.test(href)) say(`link ${href}`);
    }
    if ((dom.match(/<script/g) ?? []).length !== 1) say('not one script');
    if (!/http-equiv="Content-Security-Policy" content="default-src 'none'/.test(dom)) say('no policy');
    const findings = /<article/.test(dom);
    if (findings && !/<output[^>]*>[^<]*\d/.test(dom)) say('the filter did not run');
  }
  fs.rmSync(work, {recursive: true, force: true, maxRetries: 5});
  return problems;
}
