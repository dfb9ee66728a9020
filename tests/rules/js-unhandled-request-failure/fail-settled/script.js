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
define([], function () {
  const base = 'https://acme.io/';
  const requests = [fetch(base + 'e'), fetch(base + 'f')];
  Promise.allSettled(requests).then((all) => all.filter(({ status }) => status !== 'rejected'));
  function values() {
    return Promise.allSettled([fetch(base + 'g')]).then((all) => all.map((one) => one.value));
  }
  function named() {
    return Promise.allSettled([fetch(base + 'h')]).then((all) => _.filter(all, { status: 'fulfilled' }));
  }
  return { values, named, init() { values().then((rows) => draw(rows)); named().then((rows) => draw(rows)); } };
});
