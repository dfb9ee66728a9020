window.addEventListener('message', function () {
  $('.a').html('<p>ready</p>');
});
document.querySelector('iframe').contentWindow.focus();
