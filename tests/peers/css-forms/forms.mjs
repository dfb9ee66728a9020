// Writes every failing style sheet of the fixtures in the forms that build tools give it, has premod
// check each, and compares what it says. Arguments: the binary, the folder of fixtures, a folder for
// work. Status 1 if a form is judged otherwise than its source.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import * as sass from 'sass';

const [premod, fixtures, work] = process.argv.slice(2);
const old = { chrome: 80 << 16, safari: 13 << 16, firefox: 72 << 16 };
const light = (code, options) =>
  transform({ filename: 'style.css', code: Buffer.from(code), errorRecovery: true, ...options }).code.toString();
const forms = {
  'lightningcss, minified': (code) => light(code, { minify: true }),
  'lightningcss, without nesting': (code) => light(code, { targets: old }),
  'lightningcss, without nesting, minified': (code) => light(code, { minify: true, targets: old }),
  'sass, expanded': (code) => sass.compileString(code, { syntax: 'scss', quietDeps: true, logger: sass.Logger.silent }).css,
  'sass, compressed': (code) =>
    sass.compileString(code, { syntax: 'scss', style: 'compressed', logger: sass.Logger.silent }).css,
};
const ofForm = new Set(['css-syntax', 'css-minified', 'css-commented-code']);

// Build tools join rules that say the same: a rule and what it names count, not how often.
function findings(folder) {
  const report = join(work, 'report.json');
  rmSync(report, { force: true });
  try {
    execFileSync(premod, ['check', folder, '--blame', 'off', '--format', `json=${report}`], { stdio: 'ignore' });
  } catch {
    // The status says that something was found.
  }
  const said = new Set();
  for (const one of JSON.parse(readFileSync(report, 'utf8')).findings) {
    if (!/^(css|interface)-/.test(one.rule) || ofForm.has(one.rule)) continue;
    for (const place of one.places ?? [one])
      if (place.file?.endsWith('style.css')) said.add(`${one.rule} ${one.level}`);
  }
  return [...said].sort().join('\n');
}

let sheets = 0;
let judged = 0;
let different = 0;
for (const rule of readdirSync(fixtures))
  for (const name of readdirSync(join(fixtures, rule))) {
    const source = join(fixtures, rule, name);
    if (!existsSync(join(source, 'style.css'))) continue;
    const folder = join(work, 'case');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    cpSync(source, folder, { recursive: true });
    if (!existsSync(join(folder, 'manifest.json'))) writeFileSync(join(folder, 'manifest.json'), '{"widget": {}}');
    const code = readFileSync(join(folder, 'style.css'), 'utf8');
    const before = findings(folder);
    if (before === '') continue;
    ++sheets;
    for (const [form, write] of Object.entries(forms)) {
      let text;
      try {
        text = write(code);
      } catch (error) {
        console.log(`${rule}/${name}: ${form} cannot read it: ${String(error.message).split('\n')[0]}`);
        continue;
      }
      writeFileSync(join(folder, 'style.css'), text);
      ++judged;
      const after = findings(folder);
      if (after === before) continue;
      ++different;
      console.log(`${rule}/${name}, ${form}:\n${text}\n  was: ${before.replaceAll('\n', ', ')}\n  is:  ${after.replaceAll('\n', ', ')}`);
    }
  }
console.log(`${sheets} sheets, ${judged} forms, ${different} judged otherwise`);
process.exit(different === 0 && judged > 0 ? 0 : 1);
