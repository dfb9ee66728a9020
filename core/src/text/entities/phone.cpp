#include "text/entities/phone.hpp"

#include <algorithm>
#include <iterator>

#include "text/byte_set.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

constexpr std::size_t min_digits = 10, max_digits = 15;
constexpr std::size_t word_reach = 40;  // bytes before a number in which a word speaks of it

/// The words before a number, in lower case, back to the end of the sentence or list item.
std::string before(std::string_view text, std::size_t at) {
  std::size_t from = at > word_reach ? at - word_reach : 0;
  while (from < at && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) ++from;
  std::string_view part = text.substr(from, at - from);
  if (const std::size_t stop = part.find_last_of(";\n"); stop != part.npos)
    part.remove_prefix(stop + 1);
  return lowered(part);
}

bool is_of_another_kind(std::string_view before) {
  static const Pattern words(
      R"((?:\b(?:инн|огрнип|огрн|кпп|бик|окпо|снилс|р/с|к/с|сч[её]т\w*|договор\w*|контракт\w*|артикул|заказ\w*|верси[яию]\w*|id|№)"
      R"(|vat|tax|ein|tin|iban|account|contract|invoice|order|version|licen[cs]e|number\s+of)"
      R"(|nif|cif|rfc|ruc|cuit|nit|cuenta|contrato|factura|pedido|versi[oó]n|licencia)"
      R"(|cnpj|cpf|conta|fatura|vers[aã]o|licen[çc]a)\b|[№#])[^\d+]{0,20}$)");
  return words.matches(before);
}

bool is_told_of(std::string_view before) {
  static const Pattern words(
      R"(\b(?:тел\w*|телефон\w*|позвон\w*|звон\w*|факс|моб\w*|горяч\w+\s+лини\w+|tel\w*|phone\w*|call\w*|mobile|hotline|fax|ph)"
      R"(|tel[eé]fono\w*|llam\w+|m[oó]vil|telefone\w*|ligue|celular|whatsapp|viber|вотсап|ватсап)\b[^\d+]{0,20}$)");
  return words.matches(before);
}

/// "7714-0331-50" has the groups 4, 4 and 2.
std::vector<std::size_t> groups_of(std::string_view number) {
  std::vector<std::size_t> out;
  bool inside = false;
  for (const char c : number) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && !inside) out.push_back(0);
    if (digit) ++out.back();
    inside = digit;
  }
  return out;
}

bool has_form_of_phone(std::string_view number, std::string_view digits) {
  const auto groups = groups_of(number);
  const bool grouped = groups.size() >= 3;
  if (number.find('(') != number.npos && number.find(')') != number.npos) return groups.size() >= 2;
  if (digits.size() == 11 && (digits[0] == '8' || digits[0] == '7'))
    return grouped && (groups[0] == 1 || groups[0] == 4);
  if (digits.size() == 11 && digits[0] == '1') return grouped && groups[0] == 1;
  return digits.size() == 10 && groups == std::vector<std::size_t>{3, 3, 4};
}

}  // namespace

std::vector<Phone> find_phones(std::string_view text) {
  static const Pattern candidate(
      R"((?<![\w./-])(?:\+\s?)?(?:\(\d{1,5}\)|\d)(?:[ .\x{A0}\x{2010}-\x{2013}()-]{0,3}\d){6,17}(?![\w/]|[.-]\d))");
  constexpr ByteSet digits_of_text("0123456789");
  std::vector<Phone> out;
  if (digits_of_text.find_in(text) == text.size()) return out;
  for (const Match& match : candidate.find_all(text)) {
    const std::string_view number = match.of(text);
    Phone phone{match.offset, match.length, {}, number.starts_with('+')};
    std::copy_if(number.begin(), number.end(), std::back_inserter(phone.digits),
                 [](char c) { return c >= '0' && c <= '9'; });
    if (phone.digits.size() < min_digits || phone.digits.size() > max_digits) continue;
    const std::string words = before(text, match.offset);
    if (!phone.international) {
      if (is_of_another_kind(words)) continue;
      if (!has_form_of_phone(number, phone.digits) && !is_told_of(words)) continue;
    }
    out.push_back(std::move(phone));
  }
  return out;
}

}  // namespace premod::text
