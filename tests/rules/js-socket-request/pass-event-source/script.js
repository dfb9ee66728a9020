const news = new EventSource('https://stock.example.ru/news');
news.onmessage = ({ data }) => {
  if (!document.hidden) fetch('/api/v4/leads/' + data, { method: 'PATCH' });
};
