importScripts('//cdn.example.ru/table.js', 'own.js');

self.onmessage = ({ data }) => {
  rows = Table.parse(data);
  postMessage(rows);
};
