define([], function () {
  async function load(list) {
    const answer = await fetch('https://example.com/rows').catch(() => undefined);
    if (!answer || answer.status === 204) return;
    list.append(await answer.text());
  }
  function units(list) {
    fetch('https://example.com/units').catch(function () { return null; }).then(function (reply) {
      if (reply == null) {
        return;
      }
      list.append(reply.status);
    });
  }
  return { load: load, units: units };
});
