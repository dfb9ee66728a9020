// Reads what the variables, properties and constants of a PHP file are given; for values.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "php/values/values.hpp"

namespace premod::php {

class ValueReader {
 public:
  explicit ValueReader(Values& values)
      : values_(values),
        file_(values.file_),
        size_(static_cast<std::uint32_t>(file_.tokens().size())),
        unforgotten_(size_ + 1) {}

  void run();

 private:
  using Gift = Values::Gift;
  using Given = Values::Given;

  [[nodiscard]] std::string_view text(std::uint32_t i) const { return file_.text(i); }
  [[nodiscard]] bool is_variable(std::uint32_t i) const {
    return i < size_ && file_.tokens()[i].kind == TokenKind::variable;
  }
  void read_blocks();
  void read_parameters();
  void read_word(std::uint32_t i);
  void read_variable(std::uint32_t i);
  void read_foreach(std::uint32_t word);
  void read_member(std::uint32_t name);
  void read_references(const Call& call);
  void give(std::uint32_t variable, Given given);
  void forget(Range variables);
  [[nodiscard]] std::uint32_t next_unforgotten(std::uint32_t i);
  void keep(std::string_view type, std::string_view name, Range value);
  [[nodiscard]] std::uint32_t access_end(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t statement_end(std::uint32_t i) const;
  [[nodiscard]] bool is_pattern(std::uint32_t close) const;
  [[nodiscard]] bool is_reference(std::uint32_t variable) const;
  [[nodiscard]] bool is_property(std::uint32_t variable) const;

  Values& values_;
  const File& file_;
  const std::uint32_t size_;
  std::vector<bool> skipped_;  // of each token: parameters, what `static` declares
  std::map<std::string, std::set<std::size_t>, std::less<>> references_;  // by function: parameters
  std::vector<std::uint32_t> unforgotten_;  // of each token: the next from it on, with one behind
  std::set<std::string_view> changed_;      // properties, by whatever object
};

}  // namespace premod::php
