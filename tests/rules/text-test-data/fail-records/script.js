const MOCK_LEADS = [{ id: 1 }];
var testUser = { id: 7 };
var rows = [{ name: 'Test lead 2' }, { name: 'Тестовый клиент' }, { name: 'Cliente de prueba' }, { name: 'Pedido de teste' }];
self.fakeResponse = { ok: true };
var TEST_ACCOUNT_ID = 31415926;
