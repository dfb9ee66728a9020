// Reads the style sheets given behind PROGRAM (bench_css) with premod, lightningcss and postcss in turn,
// and prints each one's median speed and its time as a multiple of lightningcss's. Processor time:
// what else the machine does does not count.
// Usage: node css.mjs ROUNDS PROGRAM FILE.css ...   beside a node_modules with lightningcss and postcss
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { transform } from "lightningcss";
import postcss from "postcss";

const [rounds, program, ...names] = process.argv.slice(2);
const sheets = names.map((filename) => ({ filename, code: readFileSync(filename) }));
const bytes = sheets.reduce((sum, { code }) => sum + code.length, 0);
const refused = { lightningcss: 0, postcss: 0 };

function clock(name, read) {
  const start = process.cpuUsage();
  for (const sheet of sheets) {
    try {
      read(sheet);
    } catch {
      refused[name] += 1;
    }
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
const times = new Map();
const add = (name, seconds) => times.set(name, [...(times.get(name) ?? []), seconds]);

// lightningcss has no parser alone: it also writes the sheet; postcss reads no selectors.
const peers = {
  lightningcss: ({ filename, code }) => transform({ filename, code, errorRecovery: true }),
  postcss: ({ code }) => postcss.parse(code.toString()),
};
for (let round = 0; round <= Number(rounds); round += 1) {
  const timed = Object.entries(peers).map(([name, read]) => [name, clock(name, read)]);
  const [tokens, parsed, document] = execFileSync(program, names, { encoding: "utf8" }).split(" ");
  timed.push(["premod, tokens", tokens], ["premod, rules and declarations", parsed]);
  timed.push(["premod, with selectors and addresses", document]);
  if (round > 0) for (const [name, seconds] of timed) add(name, Number(seconds));
}
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const unit = median(times.get("lightningcss"));
console.log(`Styles: ${names.length} files, ${bytes} bytes, ${rounds} rounds in turn`);
for (const [name, list] of times) {
  const note = refused[name] ? `  (refuses ${refused[name] / (Number(rounds) + 1)} files)` : "";
  const speed = (bytes / median(list) / 1e6).toFixed(1).padStart(7);
  console.log(`  ${name.padEnd(37)} ${speed} MB/s  x ${(median(list) / unit).toFixed(3)}${note}`);
}
