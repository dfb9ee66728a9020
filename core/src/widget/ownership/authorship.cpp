// Asks the index of known code for every function and every rule of a sheet, then looks at the file
// as a whole.
#include "widget/ownership/authorship.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "css/rule_digest.hpp"
#include "js/function_units.hpp"
#include "js/shape.hpp"
#include "widget/widget.hpp"

namespace premod {
namespace {

/// Fewer words in common may be a coincidence: they do not make a file a collection of libraries.
constexpr std::uint32_t min_telling_words = 6;

/// "3.10.1" is after "3.9".
bool is_older(std::string_view a, std::string_view b) {
  while (!a.empty() || !b.empty()) {
    std::uint64_t numbers[2] = {0, 0};
    std::size_t side = 0;
    for (std::string_view* text : {&a, &b}) {
      std::size_t i = 0;
      for (; i < text->size() && (*text)[i] >= '0' && (*text)[i] <= '9'; ++i)
        numbers[side] = numbers[side] * 10 + static_cast<std::uint64_t>((*text)[i] - '0');
      text->remove_prefix(std::min(i + 1, text->size()));
      ++side;
    }
    if (numbers[0] != numbers[1]) return numbers[0] < numbers[1];
  }
  return false;
}

/// A stretch of code with an author of its own; those inside stand behind it.
struct Unit {
  Span span;
  std::uint32_t own_bytes = 0;
  Author author = Author::own;
  std::optional<KnownSource> source;
  bool says_nothing = false;  ///< too little to be anybody's
  bool tells_little = false;  ///< related by a handful of words
};

struct Found {
  std::uint64_t bytes = 0;
  std::string_view newest_first, oldest_last;  // releases that hold all of it
  std::string_view oldest_first, newest_last;  // releases that hold some of it
};

std::string range(std::string_view first, std::string_view last) {
  return first == last ? std::string(first) : std::string(first) + "–" + std::string(last);
}

}  // namespace

class AuthorshipBuilder {
 public:
  AuthorshipBuilder(std::vector<Unit> units, std::uint64_t total_bytes)
      : units_(std::move(units)), total_(total_bytes) {}

  /// `modules` are those of a bundle, in the order of the source; positions are the file's.
  /// `one_scope`: it looks like more of them, that nothing sets apart.
  Authorship build(const std::vector<js::BundledModule>& modules, bool one_scope = false) {
    std::uint64_t known = 0;
    for (const Unit& unit : units_)
      if (unit.author != Author::own && !unit.tells_little) known += unit.own_bytes;
    out_.known_per_cent_ =
        total_ == 0
            ? 0
            : static_cast<std::uint32_t>(std::min<std::uint64_t>(known * 100 / total_, 100));
    // Anybody can declare names: they tell of a bundle only beside what is known by its code.
    one_scope = one_scope && out_.known_per_cent_ >= min_told_per_cent;
    out_.bundle_ = !modules.empty() || one_scope;
    const bool collection = out_.known_per_cent_ >= min_known_per_cent;
    const bool flat = !collection && is_laid_flat(known, modules, one_scope);
    out_.all_known_ = known > 0;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      Unit& unit = units_[i];
      const bool foreign = collection || is_foreign(module_at(modules, unit.span.begin), flat);
      if (unit.author == Author::related && !foreign) unit.author = Author::own;
      if (unit.author == Author::own) {
        if (foreign) unit.author = Author::mixed;
        if (!unit.says_nothing) out_.all_known_ = false;
      }
    }
    name_library();
    flatten();
    return std::move(out_);
  }

 private:
  /// The module of a bundle that holds the place; null: none does.
  static const js::BundledModule* module_at(const std::vector<js::BundledModule>& modules,
                                            std::uint32_t at) {
    auto next = std::upper_bound(
        modules.begin(), modules.end(), at,
        [](std::uint32_t offset, const js::BundledModule& one) { return offset < one.span.begin; });
    if (next == modules.begin() || at >= std::prev(next)->span.end) return nullptr;
    return &*std::prev(next);
  }

  /// Nobody wrote its path, or it lies among dependencies.
  static bool may_be_anybodys(const js::BundledModule& module) {
    const bool path = module.name.find('/') != module.name.npos;
    return !path || module.name.find("node_modules/") != module.name.npos;
  }

  /// `outside`: what is said of code that is in no module.
  static bool is_foreign(const js::BundledModule* module, bool outside) {
    return module == nullptr ? outside : may_be_anybodys(*module);
  }

  /// A bundle that may be anybody's: bundlers lay modules of one kind side by side, where nothing
  /// tells them apart, and put others, and code that is known, beside them. A loader with hardly
  /// any modules in a large file of other code says nothing, and where paths are written they tell.
  [[nodiscard]] bool is_laid_flat(std::uint64_t known,
                                  const std::vector<js::BundledModule>& modules,
                                  bool one_scope) const {
    const auto anybodys =
        static_cast<std::size_t>(std::count_if(modules.begin(), modules.end(), may_be_anybodys));
    if (modules.empty()) return one_scope;
    if ((modules.size() - anybodys) * 4 >= modules.size()) return false;
    if (anybodys >= min_laid_modules) return true;
    std::uint64_t told = known;
    for (const Unit& unit : units_)
      if ((unit.author == Author::own || unit.tells_little) &&
          is_foreign(module_at(modules, unit.span.begin), false))
        told += unit.own_bytes;
    return told * 100 >= total_ * min_told_per_cent;
  }

  /// Helpers of compilers and small polyfills are in every bundle: they name no file.
  void name_library() {
    if (out_.known_per_cent_ < min_known_per_cent) return;
    std::map<std::string_view, Found> found;
    for (const Unit& unit : units_) {
      if (!unit.source || unit.author == Author::own) continue;
      Found& one = found[unit.source->library];
      one.bytes += unit.own_bytes;
      const KnownSource& source = *unit.source;
      if (one.oldest_first.empty()) {
        one.newest_first = one.oldest_first = source.first;
        one.oldest_last = one.newest_last = source.last;
        continue;
      }
      one.newest_first = std::max(one.newest_first, source.first, is_older);
      one.oldest_first = std::min(one.oldest_first, source.first, is_older);
      one.oldest_last = std::min(one.oldest_last, source.last, is_older);
      one.newest_last = std::max(one.newest_last, source.last, is_older);
    }
    std::uint64_t most = 0;
    for (const auto& [library, one] : found) {
      if (one.bytes <= most) continue;
      most = one.bytes;
      out_.library_ = library;
      out_.versions_ = is_older(one.oldest_last, one.newest_first)
                           ? range(one.oldest_first, one.newest_last)
                           : range(one.newest_first, one.oldest_last);
    }
  }

  /// Nested units to stretches that follow each other.
  void flatten() {
    std::vector<const Unit*> open;
    const auto add = [&](std::uint32_t begin, Author author) {
      if (!out_.parts_.empty() && out_.parts_.back().begin == begin)
        out_.parts_.back().author = author;
      else
        out_.parts_.push_back({begin, author});
    };
    const auto close_before = [&](std::uint32_t offset) {
      while (!open.empty() && open.back()->span.end <= offset) {
        const std::uint32_t end = open.back()->span.end;
        open.pop_back();
        if (!open.empty()) add(end, open.back()->author);
      }
    };
    for (const Unit& unit : units_) {
      close_before(unit.span.begin);
      add(unit.span.begin, unit.author);
      open.push_back(&unit);
    }
    close_before(UINT32_MAX);
  }

  std::vector<Unit> units_;
  std::uint64_t total_;
  Authorship out_;
};

Author Authorship::at(std::uint32_t offset) const {
  const auto next =
      std::upper_bound(parts_.begin(), parts_.end(), offset,
                       [](std::uint32_t at, const Part& part) { return at < part.begin; });
  if (next == parts_.begin()) return parts_.empty() ? Author::own : parts_.front().author;
  return std::prev(next)->author;
}

Authorship Authorship::tool() {
  Authorship out;
  out.parts_.push_back({0, Author::tool});
  return out;
}

Authorship Authorship::of(const js::File& script, Lookup known) {
  std::vector<Unit> units;
  for (const js::FunctionUnit& unit : js::function_units(script.tree(), script.scopes())) {
    Unit& one = units.emplace_back();
    one.span = script.shifted(unit.span);
    one.own_bytes = unit.own_bytes;
    one.says_nothing = unit.words < js::min_unit_words;
    if (one.says_nothing) continue;
    one.source = known(KnownAs::function, unit.exact);
    if (one.source) {
      one.author = Author::known;
    } else {
      one.source = known(KnownAs::vocabulary, unit.vocabulary);
      if (one.source) one.author = Author::related;
      one.tells_little = unit.words < min_telling_words;
    }
  }
  std::vector<js::BundledModule> modules = js::bundled_modules(script.tree());
  for (js::BundledModule& module : modules) module.span = script.shifted(module.span);
  const std::uint64_t total = units.empty() ? 0 : units.front().span.size();
  return AuthorshipBuilder(std::move(units), total)
      .build(modules, js::has_bundled_scope(script.tree(), script.scopes()));
}

Authorship Authorship::of(const css::File& style, Lookup known) {
  std::vector<Unit> units;
  std::uint64_t total = 0;
  std::uint64_t known_bytes = 0;
  std::size_t known_rules = 0;
  const auto digests =
      css::rule_digests(style.rules(), style.declarations(), style.source(), style.span().begin);
  for (std::size_t i = 0; i < digests.size(); ++i) {
    if (digests[i] == 0) continue;
    Unit& one = units.emplace_back();
    one.span = style.rules()[i].span;
    if (digests[i] == css::glyph_digest) {
      one.author = Author::known;
      continue;
    }
    one.own_bytes = one.span.size();
    total += one.own_bytes;
    one.source = known(KnownAs::style, digests[i]);
    if (!one.source) continue;
    one.author = Author::known;
    known_bytes += one.own_bytes;
    ++known_rules;
  }
  if (known_rules < min_known_rules || known_bytes * 100 < total * min_known_per_cent) return {};
  units.insert(units.begin(), Unit{style.span(), 0, Author::own, std::nullopt, true});
  return AuthorshipBuilder(std::move(units), total).build({});
}

const Authorship& authorship(const js::File& script) {
  return script.derived().get<Authorship>([&] { return Authorship::of(script); });
}

bool is_own(const js::File& script, std::uint32_t offset) {
  return authorship(script).at(offset) == Author::own;
}

const Authorship& authorship(const css::File& style) {
  return style.derived().get<Authorship>([&] { return Authorship::of(style); });
}

Authors::Authors(const Widget& widget) {
  for (const css::File& style : widget.styles())
    if (style.origin() == css::Origin::file) files_.emplace(&style.file(), authorship(style));
  for (const js::File& script : widget.scripts()) {
    if (script.error() != nullptr || script.is_inline() || script.origin().handler) continue;
    const Vendored* const whole = widget.vendored(script.file());
    const bool tool = whole != nullptr && whole->by == VendoredBy::folder &&
                      !is_foreign_folder(widget.relative(script.file()));
    files_.insert_or_assign(&script.file(), tool ? Authorship::tool() : authorship(script));
    scripts_.insert_or_assign(&script.file(), &script);
  }
}

const Authorship* Authors::of(const File& file) const {
  const auto found = files_.find(&file);
  return found == files_.end() ? nullptr : &found->second;
}

Author Authors::at(const File& file, std::uint32_t offset) const {
  const Authorship* const parts = of(file);
  return parts == nullptr ? Author::own : parts->at(offset);
}

Author Authors::at(const File& file, std::uint32_t offset, std::string_view rule) {
  const Author author = at(file, offset);
  const auto script = scripts_.find(&file);
  if (author != Author::mixed || script == scripts_.end()) return author;
  const js::File& code = *script->second;
  auto& sites = sites_.try_emplace(&file, code.tree(), code.scopes()).first->second;
  for (const std::uint64_t site : sites.digests(offset - code.span().begin, site_kind(rule)))
    if (is_known_site(site)) return Author::related;
  return author;
}

}  // namespace premod
