$(window).on('message', function (e) {
  const { data } = e.originalEvent;
  $('.a').html(data.html);
  document.querySelector('.b').innerHTML = data.html;
});
document.querySelector('iframe').contentWindow.eval('run()');
