define(['jquery'], function ($) {
  const byAddress = {
    '/settings/pay/': () => $('.pay-form').before('<div class="acme-discount"></div>')
  };
  const list = [
    { starts: '/settings/users/', run() { $('.users-list').hide(); } },
    { starts: '/acme/', run() { $('.acme').show(); } }
  ];
  const pairs = [['/settings/profile', drawProfile]];
  function drawProfile() {
    document.querySelector('.profile-head').remove();
  }
  return function () {
    this.callbacks = {
      init: function () {
        const path = location.pathname;
        Object.keys(byAddress).filter((start) => path.startsWith(start)).forEach((start) => byAddress[start]());
        list.filter((one) => path.indexOf(one.starts) === 0).map((one) => one.run());
        for (const [start, draw] of pairs) {
          if (path.startsWith(start)) draw();
        }
        return true;
      }
    };
  };
});
