// Where a person reads on: the pages that `premod docs` writes, and where they stand. A release is
// built with the address of its site; whoever publishes the pages elsewhere names another one.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "premod/report.hpp"

namespace premod {

/// The site of this premod's release, ends in "/"; empty for one that no release made.
[[nodiscard]] std::string_view docs_url();
/// Where that release can be downloaded; may be empty.
[[nodiscard]] std::string_view download_url();
/// True for what a site's address may be: https, and no character that markup could end at.
[[nodiscard]] bool is_site_address(std::string_view url);

/// The path of a rule's page below the site's address: "ru/rules/js-eval.html".
[[nodiscard]] std::string rule_page(std::string_view rule, Language language);
/// The address of the first page of `site` in `language`; empty without a site.
[[nodiscard]] std::string site_page(std::string_view site, Language language);
/// The address of the rule's page in `language`. Without a site that of its first requirement among
/// `clauses`, for that is what there is to read; empty where none has one.
[[nodiscard]] std::string rule_url(const RuleInfo& rule, std::span<const ClauseInfo> clauses,
                                   Language language, std::string_view site);

/// report_json() with links to the rules' pages at `site`; may be empty.
[[nodiscard]] std::string report_json(const Report& report, std::string_view site);

}  // namespace premod
