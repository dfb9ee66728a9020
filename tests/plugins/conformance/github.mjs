// Workflow commands read back by a model of the runner's parser, and printed again by @actions/core:
// the same bytes must come out.
import fs from 'node:fs';
import path from 'node:path';
import * as core from '@actions/core';

const data = s => s.replace(/%0A/g, '\n').replace(/%0D/g, '\r').replace(/%25/g, '%');
const property = s =>
  s.replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%0A/g, '\n').replace(/%0D/g, '\r').replace(/%25/g, '%');

function parse(line) {
  const end = line.indexOf('::', 2);
  const head = line.slice(2, end);
  const space = head.indexOf(' ');
  const properties = {};
  if (space > 0)
    for (const part of head.slice(space + 1).split(',')) {
      const equals = part.indexOf('=');
      properties[part.slice(0, equals)] = property(part.slice(equals + 1));
    }
  return {name: space > 0 ? head.slice(0, space) : head, properties, message: data(line.slice(end + 2))};
}

function printed(command) {
  const write = process.stdout.write;
  let out = '';
  process.stdout.write = text => (out += text, true);
  const {title, file, line, endLine, col, endColumn} = command.properties;
  core[command.name](command.message, {title, file, startLine: line, endLine, startColumn: col, endColumn});
  process.stdout.write = write;
  return out.replace(/\r?\n$/, '');
}

export function checkAnnotations(files) {
  const problems = [];
  for (const file of files) {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(fs.readFileSync(file));
    const lines = text.split('\n').slice(0, -1);
    const used = {};
    for (const line of lines) {
      const say = what => problems.push(`${path.basename(file)}: ${what}: ${line.slice(0, 200)}`);
      if (!/^::(error|warning|notice)( |::)/.test(line)) { say('no annotation'); continue; }
      if (/\r|##\[/.test(line)) say('a second command');
      const command = parse(line);
      used[command.name] = (used[command.name] ?? 0) + 1;
      if (printed(command) !== line) say(`@actions/core prints ${printed(command)}`);
      const {title, line: first, endLine, col, endColumn} = command.properties;
      if (!command.message || command.message.length > 4096) say('message length');
      if (!title || title.length > 255) say('title length');
      if (endLine && Number(endLine) < Number(first)) say('endLine');
      if (col && (first !== endLine || Number(endColumn) < Number(col))) say('columns');
    }
    for (const [level, n] of Object.entries(used))
      if (n > 10) problems.push(`${path.basename(file)}: ${n} of level ${level}`);
  }
  return problems;
}
