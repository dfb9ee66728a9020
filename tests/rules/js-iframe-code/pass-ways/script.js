define(['jquery'], function ($) {
  var views = { list: function (rows) { return rows.length; } };
  window.addEventListener('message', function ({ origin, data }) {
    if (origin !== 'https://frame.own-widget.com') return;
    views[data.view](data.rows);
    require(['./views/' + data.view], function (view) { view.show(data.rows); });
    setTimeout(() => views.list(data.rows), 100);
    setTimeout(function () { $('.own').text(data.title); }, data.delay);
    var image = document.createElement('img');
    image.src = data.picture;
    $('.own').append(image);
  });
  const frame = document.querySelector('.own-frame');
  frame.addEventListener('load', () => {
    $('.own-title').text(frame.contentDocument.title);
    frame.contentWindow.postMessage({ ready: true }, 'https://frame.own-widget.com');
  });
});
