define([], function () {
  // Tests whether the address looks like user@example.com.
  // The phone comes as +7 (999) 999-99-99 and leaves as 79999999999.
  // e.g. a test account has the address test@example.com
  // A test account is created by the server within 86400 seconds.
  // Тестовый режим включается в настройках, пароль хранится на сервере.
  // The password for the test account is asked in the settings.
  // Questions: support@acme.ru
  // demo mode: see docs.kommo.com or www.amocrm.ru
  // Los datos de prueba se piden al servidor; la clave se guarda cifrada.
  // Os dados de teste vêm do servidor, a senha fica nas configurações.
  return 1;
});
