define(['jquery'], function ($) {
  return function () {
    const self = this;
    const state = {};
    const box = () => document.querySelector('.acme');
    const fail = () => { box().textContent = self.i18n('card').error; };
    const isMissing = (value) => value === null || value === undefined;
    const get = (path) => fetch('https://api.acme.dev/' + path).then((r) => r.json()).catch(() => null);
    const goods = () => fetch('https://api.acme.dev/goods').then((r) => r.json()).catch(() => ({}));
    const paint = (title, rows) => {
      if (!rows) return fail();
      box().textContent = title + rows.length;
    };
    const orders = () => get('orders');
    const stores = () => fetch('https://api.acme.dev/stores').then((r) => r.json()).catch(() => undefined);
    const prices = () => fetch('https://api.acme.dev/prices').then((r) => r.json()).catch(() => null);
    const taxes = () => fetch('https://api.acme.dev/taxes').then((r) => r.json()).catch(() => null);
    const units = () => fetch('https://api.acme.dev/units').then((r) => r.json()).catch(() => null);
    const places = () => fetch('https://api.acme.dev/places').then((r) => r.json()).catch(() => null);
    const kinds = () => fetch('https://api.acme.dev/kinds').then((r) => r.json()).catch(() => null);
    const notes = () => fetch('https://api.acme.dev/notes').then((r) => r.json()).catch(() => '');
    const view = () => {
      if (!state.units) return fail();
      box().textContent = state.units.length;
    };
    this.callbacks = {
      init: async function () {
        paint('orders', await orders());
        const list = await stores();
        if (typeof list === 'undefined') return fail();
        const lost = isMissing(list);
        if (lost) return fail();
        const all = await prices();
        if (!Array.isArray(all)) return fail();
        const [first, second] = await Promise.all([taxes(), Promise.resolve(2)]);
        if (!first) return fail();
        state.units = await units();
        view();
        const where = (await places()) || fail();
        const kind = await kinds();
        kind === null && fail();
        const { rows = null } = await goods();
        switch (rows) {
          case null: return fail();
          default: box().textContent = (await notes()) || self.i18n('card').error;
        }
        return Boolean(where && kind && second);
      }
    };
  };
});
