const rows = [
  { title: 'Product test' }, { title: 'Prueba de producto' }, { title: 'Teste o produto 1 mês' },
  { title: 'Тест-драйв 2' }, { title: 'Test drive 2' }, { title: 'Produto 1' }, { title: 'Service 24' },
  { title: 'Prueba gratis 14' }, { title: 'Teste grátis 7' }, { title: 'A/B test 2' },
];
