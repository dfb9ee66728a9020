// What twig's filters make of texts that are known: `{{ ['scr', 'ipt']|join }}`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace premod::twig {

inline constexpr std::size_t max_choices = 64;  ///< texts of one name; one more tells of others
inline constexpr std::size_t max_items = 64;    ///< of a list
inline constexpr std::size_t max_known_bytes = 512;  ///< of one text; longer ones are not known
inline constexpr std::size_t max_value_work = 4'000'000;  ///< texts that are read and joined

using Texts = std::vector<std::string>;

/// A value of an expression: the texts that it may be. A list has its items, too.
struct Value {
  Texts texts;
  std::optional<std::vector<Texts>> items;
};

/// What stands between the brackets of a filter; `pairs` is a table, `{'a': 'b'}`.
struct Arguments {
  std::vector<Texts> texts;
  std::vector<std::pair<std::string, Texts>> pairs;
};

/// What a template may cost: behind that its values are not known.
class Work {
 public:
  bool spend(std::size_t steps) {
    const bool enough = steps <= left_;
    left_ = enough ? left_ - steps : 0;
    return enough;
  }
  [[nodiscard]] bool is_spent() const { return left_ == 0; }

 private:
  std::size_t left_ = max_value_work;
};

void add(Texts& to, std::string text);
/// The text, if there is one; else what is not known.
[[nodiscard]] std::string only(const Texts& texts);
/// What a limit hides.
[[nodiscard]] Texts limited();
/// Each of `a` before each of `b`.
[[nodiscard]] Texts joined_texts(const Texts& a, const Texts& b, Work& work);

/// None: the filter is not one of those whose result is known.
[[nodiscard]] std::optional<Value> filtered(std::string_view name, const Value& value,
                                            const Arguments& arguments);

}  // namespace premod::twig
