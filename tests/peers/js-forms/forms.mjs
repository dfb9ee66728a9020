// Writes the scripts of the fixtures in the forms that build tools give them, has premod check each, and
// compares: a rule that speaks of its failing fixture must speak still, at the same level, and stay silent
// about its passing one. Arguments: the binary, the folder of fixtures, a folder for work, the table of
// exceptions. Status 1 if more than one in twenty is judged otherwise, or an exception does not hold.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import babel from '@babel/core';
import presetEnv from '@babel/preset-env';
import esbuild from 'esbuild';
import { rollup } from 'rollup';
import { minify } from 'terser';
import ts from 'typescript';
import webpack from 'webpack';

const [premod, fixtures, work, table] = process.argv.slice(2);
const most = 0.05; // of the pairs that may be judged otherwise
const areas = /^(js|dp|interface|manifest-unused-location|manifest-required)/;

const typescript = (code, target) => {
  const made = ts.transpileModule(code, {
    reportDiagnostics: true,
    compilerOptions: { target, module: ts.ModuleKind.ESNext, allowJs: true, noEmitHelpers: false },
  });
  if (made.diagnostics.length > 0) throw new Error(ts.flattenDiagnosticMessageText(made.diagnostics[0].messageText, ' '));
  return made.outputText;
};
const perFile = {
  'TypeScript, ES5': (code) => typescript(code, ts.ScriptTarget.ES5),
  'TypeScript, ES2022': (code) => typescript(code, ts.ScriptTarget.ES2022),
  Babel: (code) =>
    babel.transformSync(code, {
      babelrc: false,
      configFile: false,
      sourceType: 'unambiguous',
      presets: [[presetEnv, { targets: { ie: '11' }, modules: false }]],
    }).code,
  'esbuild, ES2015': (code) => esbuild.transformSync(code, { target: 'es2015' }).code,
  'esbuild, minified': (code) => esbuild.transformSync(code, { minify: true, lineLimit: 80 }).code,
  'terser, with line breaks': async (code) =>
    (
      await minify(code, {
        compress: { drop_debugger: false, unused: false, side_effects: false },
        mangle: true,
        format: { beautify: true },
      })
    ).code,
};

const scriptsIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => /\.js$/.test(path) && statSync(path).isFile());

const outside = (request) => !/^[./]/.test(request);

async function bundledByWebpack(folder) {
  await new Promise((done, fail) =>
    webpack(
      {
        mode: 'development',
        devtool: false,
        target: ['web', 'es2017'],
        context: folder,
        entry: './script.js',
        output: { path: join(folder, 'out'), filename: 'script.js', library: { type: 'amd' } },
        externals: [({ request }, next) => (outside(request) ? next(null, `amd ${request}`) : next())],
        optimization: { minimize: false, usedExports: false, sideEffects: false },
      },
      (error, stats) => {
        if (error) return fail(error);
        if (stats.hasErrors()) return fail(new Error(stats.toJson('errors-only').errors[0].message));
        done();
      },
    ),
  );
}

async function bundledByRollup(folder) {
  // Its parser ends the process with a `with` statement.
  if (/\bwith\s*\(/.test(readFileSync(join(folder, 'script.js'), 'utf8'))) throw new Error('with');
  const bundle = await rollup({
    input: join(folder, 'script.js'),
    external: outside,
    treeshake: false,
    context: 'this',
    onwarn() {},
  });
  await bundle.write({ file: join(folder, 'out', 'script.js'), format: 'iife', name: 'widget', strict: false });
  await bundle.close();
}

async function bundledByEsbuild(folder) {
  esbuild.buildSync({
    entryPoints: [join(folder, 'script.js')],
    bundle: true,
    treeShaking: false,
    packages: 'external',
    outfile: join(folder, 'out', 'script.js'),
    logLevel: 'silent',
  });
}
const bundles = { webpack: bundledByWebpack, rollup: bundledByRollup, 'esbuild, bundle': bundledByEsbuild };

// What premod says of all cases of one form: by case the levels of the case's own rule.
function said(root) {
  const report = join(work, 'report.json');
  rmSync(report, { force: true });
  try {
    execFileSync(premod, ['check', root, '--blame', 'off', '--profile', 'amocrm', '--format', `json=${report}`], {
      stdio: 'ignore',
      maxBuffer: 1 << 28,
    });
  } catch {
    // The status says that something was found.
  }
  const out = new Map();
  for (const one of JSON.parse(readFileSync(report, 'utf8')).findings)
    for (const place of one.places ?? [one]) {
      const id = /(?:^|\/)(\d{4})\//.exec(place.file ?? '')?.[1];
      if (id === undefined) continue;
      if (!out.has(id)) out.set(id, new Map());
      const levels = out.get(id);
      const rank = { note: 1, warning: 2, error: 3 }[one.level] ?? 0;
      levels.set(one.rule, Math.max(levels.get(one.rule) ?? 0, rank));
    }
  return out;
}

const cases = [];
for (const rule of readdirSync(fixtures).filter((name) => areas.test(name)))
  for (const name of readdirSync(join(fixtures, rule))) {
    const source = join(fixtures, rule, name);
    if (statSync(source).isDirectory() && scriptsIn(source).length > 0)
      cases.push({ rule, name, source, id: String(cases.length + 1000), fails: name.startsWith('fail') });
  }

function copy(one, root) {
  const folder = join(root, one.id);
  cpSync(one.source, folder, { recursive: true });
  rmSync(join(folder, 'expected.txt'), { force: true });
  if (!existsSync(join(folder, 'manifest.json'))) writeFileSync(join(folder, 'manifest.json'), '{"widget": {}}');
  return folder;
}

// tool, rule, what must be gone from the output (a regular expression; "-": nothing), why
const exceptions = readFileSync(table, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))
  .slice(1)
  .map(([tool, rule, gone, why]) => ({ tool: new RegExp(`^(?:${tool})$`), rule, gone, why, used: false }));

async function write(form, one, folder) {
  if (perFile[form]) {
    for (const path of scriptsIn(folder)) writeFileSync(path, await perFile[form](readFileSync(path, 'utf8')));
    return;
  }
  if (!existsSync(join(folder, 'script.js'))) throw new Error('no script.js');
  await bundles[form](folder);
  // Only webpack knows `define`: the modules that the others leave outside are asked for as before.
  for (const path of scriptsIn(folder))
    if (form === 'webpack' && relative(folder, dirname(path)) !== 'out') rmSync(path);
  cpSync(join(folder, 'out', 'script.js'), join(folder, 'script.js'));
  rmSync(join(folder, 'out'), { recursive: true });
}

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
writeFileSync(join(work, 'package.json'), '{"type": "commonjs"}'); // scripts are no modules by their folder
const plain = join(work, 'plain');
for (const one of cases) copy(one, plain);
const before = said(plain);

let pairs = 0;
let wrong = 0;
for (const form of [...Object.keys(perFile), ...Object.keys(bundles)]) {
  const root = join(work, 'form');
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const written = [];
  for (const one of cases) {
    const folder = copy(one, root);
    try {
      await write(form, one, folder);
      written.push(one);
    } catch {
      rmSync(folder, { recursive: true, force: true }); // what the tool refuses has no such form
    }
  }
  const after = said(root);
  const count = { fails: 0, kept: 0, passes: 0, silent: 0 };
  for (const one of written) {
    const was = before.get(one.id)?.get(one.rule) ?? 0;
    const is = after.get(one.id)?.get(one.rule) ?? 0;
    if (one.fails && was === 0) continue;
    if (!one.fails && was !== 0) continue;
    const exception = exceptions.find((row) => row.tool.test(form) && row.rule === one.rule);
    if (exception) {
      exception.used = true;
      const text = scriptsIn(join(root, one.id)).map((path) => readFileSync(path, 'utf8')).join('\n');
      if (exception.gone !== '-' && is < was && new RegExp(exception.gone).test(text)) {
        console.log(`${form}: ${one.rule}/${one.name}: excepted (${exception.why}), but it is still there`);
        ++wrong;
      }
      continue;
    }
    ++pairs;
    const right = one.fails ? is >= was : is === 0;
    ++count[one.fails ? 'fails' : 'passes'];
    if (right) ++count[one.fails ? 'kept' : 'silent'];
    if (right) continue;
    ++wrong;
    console.log(`${form}: ${one.rule}/${one.name}: ${one.fails ? `was ${was}, is ${is}` : 'speaks'}`);
  }
  console.log(
    `${form.padEnd(26)} speaks ${count.kept} of ${count.fails}, silent ${count.silent} of ${count.passes}, ` +
      `not written ${cases.length - written.length}`,
  );
}
for (const row of exceptions) if (!row.used) console.log(`exception of ${row.rule} is not used`);
console.log(`${cases.length} fixtures, ${pairs} pairs, ${wrong} judged otherwise`);
process.exit(pairs > 0 && wrong <= pairs * most && exceptions.every((row) => row.used) ? 0 : 1);
