define([], function () {
  const base = 'https://acme.io/';
  async function show(list) {
    const parts = await Promise.allSettled([fetch(base + 'goods'), fetch(base + 'units')]);
    const good = parts.filter((part) => part.status === 'fulfilled');
    good.forEach((part) => list.append(part.value.url));
    if (good.length < parts.length) list.append('Write to support');
  }
  function report(names) {
    return Promise.allSettled(names.map((name) => fetch(base + name))).then((results) => {
      results.forEach((one) => (one.status === 'fulfilled' ? list.add(one.value) : list.miss(one)));
    });
  }
  async function whole(list) {
    const parts = await Promise.allSettled([fetch(base + 'a'), fetch(base + 'b')]);
    if (!parts.every((part) => part.status === 'fulfilled')) list.append('Write to support');
  }
  function kept() {
    return Promise.allSettled([fetch(base + 'c'), fetch(base + 'd')]).then((all) =>
      all.filter((one) => one.status === 'fulfilled'));
  }
  return {
    show, report, whole,
    init: function (list) {
      kept().then(function (rows) { if (rows.length !== 2) list.append('Write to support'); });
    },
  };
});
define([], function () {
  const base = 'https://acme.io/';
  const requests = [fetch(base + 'e'), fetch(base + 'f')];
  Promise.allSettled(requests).then((all) => all.map((one) => one.value || one.reason));
  const more = [fetch(base + 'g')];
  more.push(fetch(base + 'h').catch(draw));
  return Promise.all(more).catch((error) => draw(error));
});
