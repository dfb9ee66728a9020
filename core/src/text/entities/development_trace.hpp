// Traces of development in a text: hosts that exist for the developer only, notes to oneself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/entities/host_kind.hpp"
#include "text/span.hpp"

namespace premod::text {

struct DevelopmentHost {
  Span span;  ///< in the text
  std::string host;
  HostKind kind = HostKind::local;  ///< not `usual`
};

/// Hosts of addresses with a scheme: a bare "localhost" in prose is no address.
[[nodiscard]] std::vector<DevelopmentHost> development_hosts(std::string_view text);

/// "e.g. http://192.168.1.10:8080", a placeholder: what users may type. `key` is the name of the
/// text, its attribute or property. Only a host of a local network shows that.
[[nodiscard]] bool is_shown_as_example(std::string_view text, const DevelopmentHost& host,
                                       std::string_view key);

/// "An address like http://localhost will not do": a sentence tells users what not to type.
[[nodiscard]] bool is_warned_of(std::string_view text, const DevelopmentHost& host);

/// Some comment may hold a mark: one pass over a file, and no for most.
[[nodiscard]] bool may_hold_marks(std::string_view text);
/// TODO, FIXME, XXX or HACK in a comment.
[[nodiscard]] std::optional<Span> note_in(std::string_view comment);
/// What was meant for colleagues in a text for users: "[PLACEHOLDER] Kate will send the copy",
/// "ask Tom about the wording", "translate later". `folded` is the text in lower case.
[[nodiscard]] std::optional<Span> note_to_colleague_in(std::string_view text,
                                                       std::string_view folded);
/// A path of the developer's machine or server in a comment: C:\Users\me\app, /home/me/app.
[[nodiscard]] std::optional<Span> own_path_in(std::string_view comment);
/// The link to a source map in a comment.
[[nodiscard]] std::optional<Span> source_map_in(std::string_view comment);

/// The comments of a sheet or a template, whichever begins first; what does not end is none.
[[nodiscard]] std::vector<Span> comments_of(std::string_view text);

}  // namespace premod::text
