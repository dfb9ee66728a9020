#include "widget/texts/picture_words.hpp"

#include <gtest/gtest.h>

namespace premod {
namespace {

constexpr const char* russian = "Настройки виджета\nВведите ключ доступа\nСохранить изменения";
constexpr const char* english =
    "Widget settings\nEnter your access key\nSave changes\nStock of goods in each lead";
constexpr const char* spanish =
    "Configuración del widget\nIntroduzca la clave de acceso y elija el almacén\n"
    "Guardar los cambios\nTambién verá las existencias en la ficha";
constexpr const char* portuguese =
    "Configurações do widget\nInsira a chave de acesso e escolha o armazém\n"
    "Salvar as alterações\nVocê também verá o estoque na ficha";

TEST(PictureWords, TellTheLanguageOfThePage) {
  EXPECT_NE(foreign_words_of_picture(russian, "en"), "");
  EXPECT_NE(foreign_words_of_picture(english, "es"), "");
  EXPECT_NE(foreign_words_of_picture(spanish, "en"), "");
  EXPECT_EQ(foreign_words_of_picture(english, "en"), "");
  EXPECT_EQ(foreign_words_of_picture(spanish, "es"), "");
  EXPECT_EQ(foreign_words_of_picture(portuguese, "pt"), "");
}

TEST(PictureWords, TellSpanishFromPortugueseByWhatTheyDoNotShare) {
  EXPECT_NE(foreign_words_of_picture(spanish, "pt"), "");
  EXPECT_NE(foreign_words_of_picture(portuguese, "es"), "");
  // Nothing here is of one language alone.
  EXPECT_EQ(foreign_words_of_picture("Clientes nuevos, telefono de la empresa, acceso a contactos "
                                     "de la agenda, tareas para hoy",
                                     "pt"),
            "");
}

TEST(PictureWords, DoNotCountNamesAndOrnaments) {
  EXPECT_EQ(foreign_words_of_picture("Olga Petrova\nООО «Ромашка»\nСклад", "en"), "");
  EXPECT_EQ(foreign_words_of_picture("Save\n|] © ~ =\nОК", "es"), "");
}

}  // namespace
}  // namespace premod
