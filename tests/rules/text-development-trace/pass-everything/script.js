define([], function () {
  return { labels: { es: 'TODO: los pedidos del mes', pt: 'TODO (com as reservas)' } };
});
