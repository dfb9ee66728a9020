// Reporting traces of development, by the variants of text-development-trace.
#pragma once

#include <cstdint>
#include <string_view>

#include "flow/script.hpp"
#include "rule/hits.hpp"
#include "text/span.hpp"
#include "widget/widget.hpp"

namespace premod {

/// Whom a text is written for.
enum class Reader : std::uint8_t { developer, user };

/// Hosts of developers in the bytes `part` of a file's text, but for examples of what users type.
/// `key` is the name of the text; empty: the attribute of markup that holds the host. Users are
/// also told which addresses will not do.
void report_hosts(const File& file, std::string_view source, Span part, Hits& out,
                  std::string_view key = {}, Reader reader = Reader::developer);

/// Hosts of developers in the strings of the back end's PHP. Servers of one network talk to each
/// other by names and addresses of their own, so that only tunnels count, and those of an office or
/// a home.
void report_hosts_of_backend(const Widget& widget, Hits& out);

/// Hosts of developers that a script puts together from pieces, `'https://' + 'dev.' + host`: of
/// one host the first place, and none that stands whole in a text of its own.
void report_joined_hosts(const js::File& script, Hits& out);

/// Hosts in a string of a script, the developer's host alone under a name for one
/// (`host: '0.0.0.0'`), and placeholders.
void report_string(const js::File& script, const js::Text& text, Hits& out);

/// What a build was to replace, in what the market shows and in the manifest.
void report_placeholders(const Widget& widget, Hits& out);

/// Marks, links to source maps and placeholders in a comment.
void report_comment(const File& file, std::string_view source, Span comment, Hits& out);

/// Notes to colleagues in the texts users see.
void report_notes(const Widget& widget, Hits& out);

}  // namespace premod
