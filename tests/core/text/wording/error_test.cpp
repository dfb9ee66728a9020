// Errors of the environment in the four languages.
#include "text/wording/error.hpp"

#include <gtest/gtest.h>

#include "premod/premod.hpp"
#include "snapshot/directory.hpp"
#include "widget/project/project.hpp"

namespace premod {
namespace {

TEST(Errors, AreSaidInTheReadersLanguage) {
  const auto read = read_directory("/nowhere/at/all");
  ASSERT_FALSE(read.ok());
  const Error& error = read.error();
  EXPECT_EQ(error.in(Language::en), error.message);
  EXPECT_NE(error.message.find("There is no file or folder \"/nowhere/at/all\""),
            std::string::npos);
  EXPECT_NE(error.in(Language::ru).find("Нет файла или папки «/nowhere/at/all»"),
            std::string::npos);
  EXPECT_NE(error.in(Language::es).find("No existe"), std::string::npos);
  EXPECT_NE(error.in(Language::pt).find("Não existe"), std::string::npos);
}

TEST(Errors, ListAllThatIsWrongInAConfiguration) {
  const std::string bytes = R"({"profil": "kommo", "update": 1})";
  const File file{"premod.json", bytes};
  const auto project = Project::parse(file);
  ASSERT_FALSE(project.ok());
  EXPECT_EQ(project.error().message,
            "premod.json:1:2: unknown key \"profil\"; did you mean \"profile\"?\n"
            "premod.json:1:31: expected string, found number");
  EXPECT_EQ(project.error().in(Language::ru),
            "premod.json:1:2: неизвестный ключ «profil»; может быть, «profile»?\n"
            "premod.json:1:31: ожидается string, а здесь number");
  EXPECT_EQ(message_of(project.error()).in(Language::es),
            "premod.json:1:2: clave desconocida «profil»; ¿quiso decir «profile»?; "
            "premod.json:1:31: se espera string, pero hay number");
}

TEST(Errors, WithoutAWordingStayAsTheyAre) {
  const Error error{ErrorKind::usage, "what a caller says"};
  EXPECT_EQ(error.in(Language::ru), "what a caller says");
  EXPECT_EQ(message_of(error).in(Language::pt), "what a caller says");
}

}  // namespace
}  // namespace premod
