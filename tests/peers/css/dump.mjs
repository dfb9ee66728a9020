// Prints, as JSON, what postcss and postcss-selector-parser read in the style sheets given as
// arguments: every rule, at-rule and declaration with its byte offset.
import { readFileSync } from "node:fs";
import postcss from "postcss";
import parser from "postcss-selector-parser";

const bytes = (text, offset) => Buffer.byteLength(text.slice(0, offset));

function selectors(text) {
  const out = [];
  parser((root) => {
    root.each((selector) => {
      const names = [];
      let compounds = 1;
      selector.walk((node) => {
        if (node.type === "class" || node.type === "id") names.push(node.value);
        if (node.type === "combinator" && node.parent === selector) compounds += 1;
      });
      out.push({ compounds, names });
    });
  }).processSync(text);
  return out;
}

function inKeyframes(node) {
  for (let at = node.parent; at; at = at.parent)
    if (at.type === "atrule" && /keyframes$/i.test(at.name)) return true;
  return false;
}

const files = [];
for (const path of process.argv.slice(2)) {
  let css = readFileSync(path, "utf8");
  if (css.charCodeAt(0) === 0xfeff) css = css.slice(1);
  const nodes = [];
  try {
    postcss.parse(css).walk((node) => {
      const at = bytes(css, node.source.start.offset);
      if (node.type === "rule") {
        const selector = node.raws.selector?.raw ?? node.selector;
        const keyframe = inKeyframes(node);
        nodes.push({ kind: "rule", at, text: selector, selectors: keyframe ? null : selectors(selector) });
      } else if (node.type === "atrule") {
        nodes.push({ kind: "at", at, text: node.name });
      } else if (node.type === "decl") {
        // Comments around a value are no part of it; postcss keeps them in the raw text.
        const value = (node.raws.value?.raw ?? node.value)
          .replace(/^(\s*\/\*[^]*?\*\/)+/, "")
          .replace(/(\s*\/\*(?:(?!\*\/)[^])*\*\/)+\s*$/, "");
        // `_zoom` is a name like any other; postcss takes its first character off as it does with
        // that of `*zoom`, which the standard drops.
        const sign = css[node.source.start.offset];
        if (/[*+$!#%~^]/.test(sign)) return;
        const text = sign === "_" && !node.prop.startsWith("_") ? "_" + node.prop : node.prop;
        nodes.push({ kind: "decl", at, text, value, important: !!node.important });
      }
    });
    files.push({ path, nodes });
  } catch (error) {
    files.push({ path, error: String(error.message) });
  }
}
process.stdout.write(JSON.stringify(files));
