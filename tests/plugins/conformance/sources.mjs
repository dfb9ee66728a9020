// What a SARIF file says of source files, held against the files: regions inside them, and GitHub's line hash
// computed a second time, from its description alone.
import fs from 'node:fs';
import path from 'node:path';

const MULTIPLIER = 37n, WINDOW = 100, MASK = (1n << 64n) - 1n, END = 65535;

// One hash a line, as the upload action makes them.
function lineHashes(bytes) {
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
  const kept = [], starts = [];
  let afterReturn = false;
  for (let i = 0; i < text.length; ++i) {
    const unit = text.charCodeAt(i);
    if (unit === 0x20 || unit === 0x09 || (unit === 0x0A && afterReturn)) { afterReturn = false; continue; }
    if (kept.length === 0 || kept.at(-1) === 0x0A) starts.push(kept.length);
    kept.push(unit === 0x0D ? 0x0A : unit);
    afterReturn = unit === 0x0D;
  }
  if (kept.length === 0 || kept.at(-1) === 0x0A) starts.push(kept.length);
  kept.push(END);
  const seen = new Map();
  return starts.map(start => {
    let hash = 0n;
    for (let i = 0; i < WINDOW; ++i) hash = (hash * MULTIPLIER + BigInt(kept[start + i] ?? 0)) & MASK;
    const digits = hash.toString(16);
    seen.set(digits, (seen.get(digits) ?? 0) + 1);
    return `${digits}:${seen.get(digits)}`;
  });
}

const cache = new Map();

function source(root, uri) {
  const file = path.join(root, decodeURIComponent(uri));
  if (!cache.has(file)) {
    let entry = null;
    if (fs.existsSync(file) && fs.statSync(file).isFile()) {
      const bytes = fs.readFileSync(file);
      const text = new TextDecoder('utf-8').decode(bytes);
      entry = {lines: text.split(/\r\n|\r|\n/), hashes: lineHashes(bytes)};
    }
    cache.set(file, entry);
  }
  return cache.get(file);
}

export function checkSources(run, root, say) {
  for (const result of run.results) {
    if (result.baselineState === 'absent') continue;
    const {artifactLocation: {uri}, region} = result.locations[0].physicalLocation;
    if (decodeURIComponent(uri).includes('!/')) continue;  // inside an archive: dashboards have no such file
    const where = `${result.ruleId} at ${uri}:${region.startLine}`;
    const file = source(root, uri);
    const hash = result.partialFingerprints?.primaryLocationLineHash;
    if (!file) {
      if (hash) say(`${where}: a line hash, but no such file`);
      continue;
    }
    if (region.endLine > file.lines.length) say(`${where}: ends at line ${region.endLine} of ${file.lines.length}`);
    for (const [line, column] of [[region.startLine, region.startColumn], [region.endLine, region.endColumn]])
      if (column > (file.lines[line - 1] ?? '').length + 1)
        say(`${where}: column ${column} of ${(file.lines[line - 1] ?? '').length}`);
    if (hash && hash !== file.hashes[region.startLine - 1])
      say(`${where}: line hash ${hash}, not ${file.hashes[region.startLine - 1]}`);
  }
}
