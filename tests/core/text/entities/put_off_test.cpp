// What is put off or left to be found elsewhere, in fields that must say it.
#include <gtest/gtest.h>

#include "text/entities/test_data.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

TEST(PutOff, IsAPromiseOrAPointerWithoutAddress) {
  for (const char* text : {
           "см. сайт",
           "Инструкция на сайте",
           "Всё описано в документации.",
           "доступы скинем",
           "Тестовые доступы дадим в чате",
           "Отправим логин и пароль",
           "see our website",
           "Instructions are on the site",
           "Check the docs",
           "We will share the credentials",
           "Ask us for access",
           "Credentials in the chat",
           "Ver nuestro sitio web",
           "Está en la documentación",
           "Pasaremos los accesos",
           "Los datos por el chat",
           "Veja o nosso site",
           "Está no manual",
           "Vamos passar os acessos",
           "Os acessos mandaremos depois",
       })
    EXPECT_TRUE(is_put_off(folded(text))) << text;
}

TEST(PutOff, IsNotWhatSaysIt) {
  for (const char* text : {
           "См. acme-soft.com/setup",
           "Откройте виджет на сайте склада, скопируйте ключ и вставьте его в настройки",
           "Виджет показывает остатки с сайта поставщика",
           "Логин demo, пароль Romashka77",
           "Передадим заказ на склад и покажем остатки в сделке",
           "Отправляет письма из карточки",
           "See https://acme-soft.com/docs",
           "Open the site of the warehouse and copy the key to the settings",
           "The widget loads stock from our website",
           "Login demo, password Romashka77",
           "We share the stock with the lead card",
           "Chat with clients in the lead card",
           "Abra el sitio del almacén y copie la clave",
           "Muestra existencias de la página web",
           "Usuario demo, clave Romashka77",
           "Envía los datos del pedido al almacén",
           "Abra o site do estoque e copie a chave",
           "Mostra o estoque do site",
           "Usuário demo, senha Romashka77",
           "Envia os dados do pedido ao estoque",
       })
    EXPECT_FALSE(is_put_off(folded(text))) << text;
}

TEST(TestRecords, AreTriedOutTextsAndNoLabels) {
  for (const char* text :
       {"тест тест проверка 123", "проверка связи раз два", "test test check", "testing one two",
        "prueba prueba 1", "probando uno dos", "teste teste testando", "testando um dois 3"})
    EXPECT_TRUE(test_data_in(text, "").has_value()) << text;
  for (const char* text :
       {"Проверка связи", "Тест подключения", "Test check", "Testing the address", "Prueba gratis",
        "Probando conexión", "Teste grátis", "Testando a conexão", "Проверка 2 складов"})
    EXPECT_FALSE(test_data_in(text, "").has_value()) << text;
}

}  // namespace
}  // namespace premod::text
