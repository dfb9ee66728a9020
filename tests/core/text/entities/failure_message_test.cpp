// Messages that tell a user of a failure: every form passes the quick look in front of the pattern.
#include "text/entities/failure_message.hpp"

#include <gtest/gtest.h>

namespace premod::text {
namespace {

TEST(FailureMessage, IsKnownInEveryForm) {
  for (const std::string_view text : {"не удалось загрузить остатки",
                                      "произошла ошибка",
                                      "что-то пошло не так",
                                      "нет соединения",
                                      "нет связи с сервером",
                                      "что-то сломалось",
                                      "всё упало",
                                      "ничего нет: всё не работает",
                                      "что-то не работает",
                                      "сервер не отвечает",
                                      "сервис недоступен",
                                      "склад не ответил",
                                      "ошибка при сохранении",
                                      "something broke",
                                      "algo se quebrou",
                                      "no respondió",
                                      "não respondeu",
                                      "could not be loaded",
                                      "an unknown error occurred",
                                      "service is not "
                                      "available",
                                      "no se pudo guardar",
                                      "ha ocurrido un problema",
                                      "houve um problema",
                                      "não foi salvo",
                                      "nao foi enviado",
                                      "deu errado",
                                      "servidor no responde"})
    EXPECT_TRUE(tells_failure(text)) << text;
}

TEST(FailureMessage, IsNoOtherText) {
  for (const std::string_view text :
       {"упаковка и работа склада", "соединение установлено", "всё работает", "менеджер отвечает",
        "sem problemas", "não foi preciso", "error-free", "ответы клиента"})
    EXPECT_FALSE(tells_failure(text)) << text;
}

}  // namespace
}  // namespace premod::text
