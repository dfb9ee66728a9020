define(['jquery'], function ($) {
  return function () {
    this.sprite = async function (base) {
      const answer = await fetch(`${base}/img/acme-sprite.svg?v=1`);
      document.body.insertAdjacentHTML('afterbegin', await answer.text());
    };
    $('.acme-icons').load('img/acme-icons.svg');
  };
});
