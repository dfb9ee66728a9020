define([], function () {
  const base = 'https://acme.io/';
  function all(names) {
    return Promise.allSettled(names.map((name) => fetch(base + name)))
      .then((results) => results.filter(({ status }) => status === 'fulfilled').map(({ value }) => value));
  }
  async function show(list) {
    const parts = await Promise.allSettled([fetch(base + 'goods'), fetch(base + 'units')]);
    parts.forEach((part) => {
      if (part.status === 'fulfilled') list.append(part.value.url);
    });
  }
  async function warm() {
    await Promise.allSettled([fetch(base + 'cache')]);
    document.querySelector('.acme').hidden = false;
  }
  return { show, warm, init() { all(['a', 'b']).then((rows) => $('.acme').attr('data-rows', rows.length)); } };
});
