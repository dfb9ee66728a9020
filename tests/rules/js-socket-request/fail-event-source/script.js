const news = new EventSource('https://stock.example.ru/news');
news.onmessage = ({ data }) => save(JSON.parse(data));
news.addEventListener('price', function (event) {
  $.post('/api/v4/leads', event.data).fail(tell);
});

function save(row) {
  fetch('/api/v4/leads/' + row.id, { method: 'PATCH', body: JSON.stringify(row) }).catch(tell);
}
function tell() {
  $('.stock__error').text('The price was not saved');
}
