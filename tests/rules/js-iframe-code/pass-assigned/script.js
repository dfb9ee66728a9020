define(['jquery'], function ($) {
  window.addEventListener('message', function (event) {
    if (event.origin !== 'https://app.acme.com') return;
    const { text, height } = event.data;
    $('<p>', { text: text, class: 'acme__note' }).appendTo('.acme');
    Object.assign(document.createElement('p'), { textContent: text });
    Object.assign(document.querySelector('.acme__frame').style, { height: height + 'px' });
  });
});
