const rows = [
  { title: 'Produto Teste 1', count: 10 }, { title: 'Товар тест 2', count: 4 },
  { title: 'Producto Prueba 3' }, { title: 'Prueba cliente 4' }, { title: 'Order test 5' },
  { title: 'Тест сотрудник №6' }, { title: 'Teste de fornecedor A' },
];
