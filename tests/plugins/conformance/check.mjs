// Runs other makers' validators on premod's output: node check.mjs KIND FILE...
// Prints every problem and exits 1 if there is one. node_modules stands beside this file.
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const modules = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules');
const kinds = {
  sarif: async files => (await import('./sarif.mjs')).checkSarif(files, modules),
  gitlab: async files => (await import('./gitlab.mjs')).checkCodeQuality(files),
  github: async files => (await import('./github.mjs')).checkAnnotations(files),
  summary: async files => (await import('./summary.mjs')).checkSummary(files),
  schema: async files => (await import('./schema.mjs')).checkSchema(files),
  actions: async files => (await import('./actions.mjs')).checkActions(files),
  pipelines: async files => (await import('./pipelines.mjs')).checkPipelines(files, modules),
  junit: async files => (await import('./junit.mjs')).checkJunit(files, modules),
  rdjson: async files => (await import('./rdjson.mjs')).checkRdjson(files),
  valid: async files => (await import('./site.mjs')).checkValidity(files),
  axe: async files => (await import('./site.mjs')).checkAccessibility(files, modules),
  html: async files => (await import('./html.mjs')).checkHtml(files),
};

const [kind, ...files] = process.argv.slice(2);
if (!kinds[kind] || files.length === 0) {
  console.error(`usage: node check.mjs ${Object.keys(kinds).join('|')} FILE...`);
  process.exit(2);
}
const problems = await kinds[kind](files);
for (const problem of problems) console.log(problem);
console.log(`${kind}: ${files.length} files, ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
