// Compares the verdicts of acorn and of `premod parse-js` over every JavaScript file in folders, as
// script and as module. usage: node agree.mjs PREMOD FOLDER...   (exit 1 when they differ)
import {spawn} from 'node:child_process';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {parse} from 'acorn';

const [premod, ...folders] = process.argv.slice(2);
if (!premod || folders.length === 0) {
  console.error('usage: node agree.mjs PREMOD FOLDER...');
  process.exit(2);
}

// Where acorn is known to differ from the standard or from test262.
const known = [
  // Annex B: calling a function there is an error of the run, in sloppy code.
  {acorn: /^Assigning to rvalue/, script: true},
];

function* files(folder) {
  for (const entry of readdirSync(folder, {withFileTypes: true})) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (/\.(js|mjs|cjs)$/.test(entry.name)) yield path;
  }
}

function acorn(source, goal) {
  try {
    parse(source, {ecmaVersion: 2025, sourceType: goal});
    return '';
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
    return null;  // its stack ended
  }
}

const child = spawn(premod, ['parse-js'], {stdio: ['pipe', 'pipe', 'inherit']});
const answers = createInterface({input: child.stdout})[Symbol.asyncIterator]();
let bytes = 0, runs = 0, refused = 0, excused = 0, differ = 0, undecided = 0;
for (const folder of folders) {
  for (const path of files(folder)) {
    bytes += statSync(path).size;
    const source = readFileSync(path, 'utf8');
    for (const goal of ['script', 'module']) {
      child.stdin.write(JSON.stringify({path, goal}) + '\n');
      const theirs = acorn(source, goal);
      const ours = JSON.parse((await answers.next()).value);
      if (ours.problem) throw new Error(`${path}: ${ours.problem}`);
      if (theirs === null) {
        ++undecided;
        continue;
      }
      ++runs;
      if (!ours.ok) ++refused;
      if (ours.ok === (theirs === '')) continue;
      if (ours.ok && known.some(k => k.acorn.test(theirs) && (goal === 'script' || !k.script))) {
        ++excused;
        continue;
      }
      ++differ;
      console.log(`${path} as ${goal}: acorn: ${theirs || 'accepts'}; premod: ` +
                  (ours.ok ? 'accepts' :
                             `${ours.error.message} (${ours.error.line}:${ours.error.column})`));
    }
  }
}
child.stdin.end();
console.log(`agreement with acorn: ${runs - differ} of ${runs} verdicts over ` +
            `${(bytes / 1e6).toFixed(1)} MB (${refused} refusals, ${excused} known differences, ` +
            `${undecided} where acorn ran out of stack)`);
process.exit(differ === 0 && runs > 0 ? 0 : 1);
