window.addEventListener('message', function (event) {
  if (event.origin !== 'https://example.org') return;
  const data = JSON.parse(event.data);
  $('.a').text(data.text);
  $('.b').html(data.html);
});
