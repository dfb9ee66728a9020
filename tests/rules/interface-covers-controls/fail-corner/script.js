define(['jquery'], function ($) {
  const frame = document.createElement('iframe');
  frame.setAttribute('style', ['position:fixed', 'top:8px', 'right:8px', 'width:420px', 'height:56px', 'z-index:99999'].join(';'));
  document.body.appendChild(frame);
  $('body').append('<a class="acme-help"></a>');
  const bell = document.createElement('button');
  Object.assign(bell.style, { position: 'fixed', inset: '4px 12px auto auto', width: '40px', height: '40px', zIndex: 5000 });
  document.body.append(bell);
});
