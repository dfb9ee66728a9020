// async: false is not used here
async function load() {
  const text = 'async: false';
  for await (const row of rows()) await row;
  return text;
}
async function* rows() {}
load();
// The kinds of a checker of values: none of them is a request.
const checks = {
  args: (schema) => ({ kind: 'transformation', type: 'args', reference: checks.args, async: false, schema }),
  steps: (method) => ({ method, async: false, run: (value) => method(value) })
};
checks.steps(checks.args);
