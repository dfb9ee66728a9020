// Holds the names that premod finds undeclared and globally declared against eslint-scope, file by
// file: node compare_scopes.mjs PROGRAM FILE... Needs the npm packages espree and eslint-scope.
// A function in a block is a var of its function in sloppy code (Annex B), which eslint-scope does
// not follow: names that differ for that reason alone are counted apart.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'x.js'));
const espree = require('espree');
const { analyze } = require('eslint-scope');

const [program, ...files] = process.argv.slice(2);

function parse(text) {
  const common = { ecmaVersion: 'latest', range: true };
  try {
    return [espree.parse(text, { ...common, sourceType: 'script' }), 'script'];
  } catch {
    return [espree.parse(text, { ...common, sourceType: 'module' }), 'module'];
  }
}

function blockFunctions(ast) {
  const names = new Set();
  const walk = (node, inBlock) => {
    if (!node || typeof node.type !== 'string') return;
    if (node.type === 'FunctionDeclaration' && inBlock && node.id) names.add(node.id.name);
    const block = node.type === 'BlockStatement' || node.type === 'SwitchCase' || node.type === 'IfStatement';
    for (const [key, value] of Object.entries(node)) {
      const body = key === 'body' && /Function/.test(node.type);
      for (const child of Array.isArray(value) ? value : [value])
        if (body && child?.type === 'BlockStatement') child.body.forEach((s) => walk(s, false));
        else if (child && typeof child === 'object') walk(child, block || (inBlock && !/Function/.test(node.type)));
    }
  };
  walk(ast, false);
  return names;
}

const ours = execFileSync(program, files, { maxBuffer: 1 << 28, encoding: 'utf8' }).trim().split('\n').map((line) => JSON.parse(line));
let compared = 0;
let equal = 0;
let annexB = 0;
let references = 0;
for (const mine of ours) {
  let text = readFileSync(mine.file, 'utf8').replace(/^\uFEFF/, '');
  let ast, goal;
  try {
    [ast, goal] = parse(text);
  } catch (error) {
    if (!mine.error) console.log(`${mine.file}: only espree refuses it: ${error.message}`);
    continue;
  }
  if (mine.error) {
    console.log(`${mine.file}: only premod refuses it: ${mine.error}`);
    continue;
  }
  const manager = analyze(ast, { ecmaVersion: 2025, sourceType: goal, ignoreEval: true });
  const undeclared = new Set(manager.globalScope.through.map((reference) => reference.identifier.name));
  const global = new Set(manager.globalScope.variables.map((variable) => variable.name));
  // Names of the global scope resolve by name in eslint, not in eslint-scope.
  for (const name of global) undeclared.delete(name);
  const theirs = { undeclared: [...undeclared], global: [...global].filter((name) => name !== 'arguments') };
  ++compared;
  references += mine.references;
  const blocks = blockFunctions(ast);
  const differences = [];
  for (const kind of ['undeclared', 'global']) {
    for (const name of mine[kind]) if (!theirs[kind].includes(name)) differences.push([kind, 'only premod', name]);
    for (const name of theirs[kind]) if (!mine[kind].includes(name)) differences.push([kind, 'only eslint-scope', name]);
  }
  const real = differences.filter(([, , name]) => !blocks.has(name));
  if (differences.length && !real.length) ++annexB;
  if (!real.length) ++equal;
  for (const [kind, who, name] of real) console.log(`${mine.file}: ${kind} ${who}: ${name}`);
}
console.log(`${equal} of ${compared} files agree (${annexB} of them but for functions in blocks); ${references} references`);
process.exit(equal === compared ? 0 : 1);
