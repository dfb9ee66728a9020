#!/usr/bin/env node
// Hands over to the premod of this machine's processor, which npm has installed as an optional dependency.
'use strict';
const { spawnSync } = require('node:child_process');
const { constants } = require('node:os');

const name = `${require('./package.json').name}-${process.platform}-${process.arch}`;
let binary;
try {
  binary = require.resolve(`${name}/premod`);
} catch {
  console.error(
    process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch)
      ? `premod: the package ${name} is missing; install again without --omit=optional`
      : `premod: there is no binary for ${process.platform} on ${process.arch}; use the container image or build from source`,
  );
  process.exit(2);
}
const done = spawnSync(binary, process.argv.slice(2), { stdio: 'inherit' });
if (done.error) {
  console.error(`premod: ${done.error.message}`);
  process.exit(2);
}
process.exit(done.signal ? 128 + (constants.signals[done.signal] ?? 0) : done.status);
