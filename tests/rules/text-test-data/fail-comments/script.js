define([], function () {
  // Test account: demo.acme@mail.ru / qwerty123
  // Тестовая сделка 29843711, телефон не нужен
  /* Cuenta de prueba: acmetaller.kommo.com */
  /**
   * Demo user:
   *   login olga.acme@gmail.com
   *   password hunter2
   */
  // Для проверки модератором:
  // +7 912 345-67-21
  var a = 1;
  // conta de teste, senha: acme2024
  // Lorem ipsum dolor sit amet
  return a;
});
