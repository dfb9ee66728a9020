define(['jquery'], function ($) {
  return {
    settings: async function ($body) {
      const root = $body.closest('.modal')[0];
      for await (const list of root.querySelectorAll('[class*="__reviews-"]')) list.replaceChildren();
      root.querySelector('[class$="-rating__stars"]').hidden = true;
    },
  };
});
