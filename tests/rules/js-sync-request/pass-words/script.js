// async: false is not used here
async function load() {
  const text = 'async: false';
  for await (const row of rows()) await row;
  return text;
}
async function* rows() {}
load();
