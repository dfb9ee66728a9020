// How loud a description is.
#include "markup/formatting.hpp"

#include <gtest/gtest.h>

namespace premod::html {
namespace {

TEST(Shouting, IsRowsOfMarksAndPictures) {
  for (const char* text : {
           "BUY NOW!!! Best widget!!! Only today!!! Hurry!!",
           "🔥🔥 Stock 🔥🔥 ✅✅ Fast ✅✅",
           "★★★ Остатки ★★★ КУПИТЕ СЕЙЧАС ЛУЧШИЙ ВИДЖЕТ ДЛЯ ВАШЕГО ОТДЕЛА ПРОДАЖ!!!",
           "¡Compre ya!! ⭐⭐⭐ ¡El mejor!! 🚀🚀",
       })
    EXPECT_TRUE(shouting_of(text).is_too_much()) << text;
}

TEST(Shouting, IsNotAListWithPictures) {
  for (const char* text : {
           "✅ Stock ✅ Orders ✅ Deliveries ✅ Reports ✅ Alerts",
           "⚠️ Нужен тариф «Расширенный». ☎️ Поддержка "
           "по "
           "телефону",
           "👨‍💻 Desarrolladores 👩‍💼 Ventas 📦 Almacén",
           "Exports to JSON, XLSX, HTML and SOAP; signs in by OAUTH and SAML. Try it!",
           "Новинка!! Остатки в карточке сделки.",
       })
    EXPECT_FALSE(shouting_of(text).is_too_much()) << text;
}

}  // namespace
}  // namespace premod::html
