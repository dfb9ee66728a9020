// What writers leave in a description that is not finished, and what only looks like it.
#include "widget/texts/unfinished.hpp"

#include <gtest/gtest.h>

namespace premod {
namespace {

TEST(Unfinished, IsSaidInFourLanguages) {
  for (const char* text : {
           "Ваш текст здесь",
           "Складомер показывает остатки. Место для описания.",
           "Описание готовится, ждите.",
           "Подробное описание будет позже.",
           "Остатки видны в карточке. Добавить сюда текст про резервы",
           "Your text here.",
           "Your description goes here",
           "Skladomer shows stock. Description coming soon!",
           "The card shows stock. XXXX: prices",
           "Full description is being written",
           "Insert here a paragraph on deliveries.",
           "Su texto aquí.",
           "Descripción en preparación",
           "Muestra las existencias. Agregar aquí la descripción de los envíos.",
           "La descripción está pendiente.",
           "Tu descripción aquí",
           "Seu texto aqui",
           "Descrição em breve.",
           "Mostra o estoque. Inserir aqui o texto sobre envios.",
           "A descrição está em elaboração.",
       })
    EXPECT_TRUE(unfinished_part(text).has_value()) << text;
}

TEST(Unfinished, IsNotSaidByWhatTheIntegrationDoes) {
  for (const char* text : {
           "Описание товара готовится по шаблону и попадает в карточку сделки.",
           "Введите свой текст, он появится здесь же.",
           "Скоро будет сезон: проверьте остатки заранее.",
           "Текст письма будет отправлен позже, в рабочее время клиента.",
           "Телефон: +7 (XXX) XXX-XX-XX",
           "Виджет пишет описание товара по данным склада.",
           "Write your own text, and it is shown here at once.",
           "The description in the card is built from the stock data.",
           "Sizes from XS to XXXL are told apart.",
           "Add a text to the template and insert it in the letter.",
           "Tasks coming soon stand first in the list.",
           "The text is sent in the language of the client.",
           "La descripción del producto se guarda en la ficha.",
           "Escriba su texto y aquí verá el resultado.",
           "Los pedidos pendientes van primero.",
           "El texto en español se envía por la tarde.",
           "A descrição do produto fica no cartão.",
           "Escreva o seu texto e veja aqui o resultado.",
           "Pedidos pendentes aparecem primeiro.",
           "O texto em português é enviado à tarde.",
       })
    EXPECT_FALSE(unfinished_part(text).has_value()) << text;
}

}  // namespace
}  // namespace premod
