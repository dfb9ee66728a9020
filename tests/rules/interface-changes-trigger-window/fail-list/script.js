define(['jquery'], function ($) {
  return function () {
    document.querySelector('.digital-pipeline__triggers-list').insertAdjacentHTML('afterbegin', '<p class="acme-tile"></p>');
  };
});
