// Microsoft's SARIF tool with GitHub's rules: its exit status says nothing, its own log does.
// usage: node multitool.mjs FOLDER_WITH_node_modules FILE.sarif...
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const [home, ...files] = process.argv.slice(2);
const tool = path.join(home, 'node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool');
fs.chmodSync(tool, 0o755);
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'multitool-'));
let problems = 0;

// Every problem of one file; warnings are printed and not counted.
function validate(input, name, quiet) {
  const output = path.join(work, 'result.sarif');
  fs.rmSync(output, {force: true});
  spawnSync(tool, ['validate', input, '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning',
    '--config', path.join(here, 'ghas.xml'), '--max-file-size-in-kb', '1000000',
    '--output', output, '--log', 'ForceOverwrite'], {encoding: 'utf8'});
  const [run] = JSON.parse(fs.readFileSync(output, 'utf8').replace(/^\uFEFF/, '')).runs;
  const notes = (run.invocations ?? []).flatMap(i => [...i.toolExecutionNotifications ?? [],
    ...i.toolConfigurationNotifications ?? []]).filter(n => n.level === 'error');
  const seen = run.results ?? [];
  const say = text => { if (!quiet) console.log(`${name}: ${text}`); };
  for (const n of notes) say(n.message.text);
  for (const r of seen.slice(0, 20))
    say(`${r.ruleId} ${r.level ?? 'warning'} ` +
      `${r.locations?.[0]?.logicalLocations?.[0]?.fullyQualifiedName ?? ''} ` +
      `${r.message.text ?? (r.message.arguments ?? []).join(' | ')}`);
  return notes.length + seen.filter(r => (r.level ?? 'warning') === 'error').length;
}

// The tool can fall silent altogether: a file that is wrong on purpose must be found wrong.
const wrong = JSON.parse(fs.readFileSync(files[0], 'utf8'));
delete wrong.runs[0].results;
wrong.runs[0].tool.driver.rules = [{id: 'bare'}];
const control = path.join(work, 'control.sarif');
fs.writeFileSync(control, JSON.stringify(wrong));
if (validate(control, 'control', true) === 0) {
  console.log('multitool: silent on a file that is wrong on purpose');
  problems += 1;
}
for (const file of files) {
  const input = path.join(work, path.basename(file).replace(/\.([^.]*)$/, '-$1') + '.sarif');
  fs.copyFileSync(file, input);
  problems += validate(input, path.basename(file), false);
}
fs.rmSync(work, {recursive: true});
console.log(`multitool: ${files.length} files, ${problems} errors`);
process.exit(problems ? 1 : 0);
