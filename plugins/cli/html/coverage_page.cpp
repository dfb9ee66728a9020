// The requirement matrix for readers: one table of numbers, then every sentence of the documents.
#include <algorithm>

#include "cli/commands/coverage.hpp"
#include "cli/html/page.hpp"
#include "cli/html/parts.hpp"
#include "cli/html/texts.hpp"
#include "cli/terminal/texts.hpp"

namespace premod::cli {
namespace {

/// The rows of one document, which stand together.
struct Document {
  std::string name;
  std::string url;
  std::vector<const Coverage::Row*> rows;
};

// "requirements §1.2", "upload (English), front end" and "“Capabilities”, tools" are of the
// documents "requirements", "upload (English)" and "“Capabilities”", in whatever language.
std::string document_of(const std::string& source) {
  if (const std::size_t close = source.find(')'); close != std::string::npos)
    return source.substr(0, close + 1);
  return source.substr(0, std::min(source.find(','), source.find(" §")));
}

std::vector<Document> documents_of(const Coverage& coverage) {
  std::vector<Document> out;
  for (const Coverage::Row& row : coverage.rows) {
    const std::string name = document_of(row.clause.source);
    auto at =
        std::find_if(out.begin(), out.end(), [&](const Document& d) { return d.name == name; });
    if (at == out.end()) at = out.insert(out.end(), {name, row.clause.url, {}});
    at->rows.push_back(&row);
  }
  return out;
}

std::size_t count(const std::vector<const Coverage::Row*>& rows, std::string_view state) {
  return static_cast<std::size_t>(std::count_if(
      rows.begin(), rows.end(), [&](const Coverage::Row* row) { return row->state == state; }));
}

// States that no row has are left out, so that nobody reads a column of zeros.
std::vector<std::string> columns_of(const Coverage& coverage) {
  std::vector<std::string> out;
  for (std::string& state : coverage.states())
    if (coverage.count(state) > 0) out.push_back(std::move(state));
  return out;
}

std::string_view word_of(const Coverage& coverage, std::string_view state) {
  if (coverage.report != nullptr) {
    const Wording* word = html_texts::word_of(state);
    return word != nullptr ? word->in(coverage.language) : state;
  }
  const std::pair<ClauseStatus, const Wording*> words[] = {
      {ClauseStatus::checked, &html_texts::checked},
      {ClauseStatus::checked_and_asked, &html_texts::checked_and_asked},
      {ClauseStatus::asked, &html_texts::is_asked},
      {ClauseStatus::partial, &html_texts::partial},
      {ClauseStatus::excused, &html_texts::excused},
      {ClauseStatus::missing, &html_texts::missing}};
  for (const auto& [status, word] : words)
    if (state == name_of(status)) return word->in(coverage.language);
  return state;
}

// What stands beside the state: rules, or the excuse.
std::vector<std::string> reasons_of(const Coverage& coverage, const Coverage::Row& row) {
  if (row.state == "excused") return {};
  if (row.state == "missing") return row.clause.missing_rules;
  return coverage.report != nullptr ? row.because : row.clause.rules;
}

std::string excuse_of(const Coverage::Row& row) {
  constexpr std::string_view prefix = "excused: ";
  if (!row.clause.answered_by.starts_with(prefix)) return {};
  return row.clause.answered_by.substr(prefix.size());
}

std::string_view market_of(const Coverage& coverage) {
  if (coverage.profile == Profile::amocrm) return "amoCRM";
  if (coverage.profile == Profile::kommo) return "Kommo";
  return texts::private_integration.in(coverage.language);
}

std::string subtitle_of(const Coverage& coverage) {
  const std::string date = profile_date(coverage.profile);
  std::string out = "premod " + std::string(version()) + " · " + std::string(market_of(coverage));
  if (!date.empty())
    out += ", " + filled(texts::requirements.in(coverage.language), {{"date", date}});
  return out;
}

std::string widget_line(const WidgetInfo& widget) {
  std::string out = widget.name;
  if (!widget.version.empty()) out += (out.empty() ? "" : " ") + widget.version;
  return out;
}

// --- Markdown -------------------------------------------------------------------------------

std::string code(const std::string& name) { return "`" + plain_line(name) + "`"; }

std::string markdown_numbers(const Coverage& coverage, const std::vector<Document>& documents) {
  const Language language = coverage.language;
  const auto columns = columns_of(coverage);
  std::string out = "| " + markdown_text(html_texts::document.in(language)) + " |";
  std::string rule = "| --- |";
  for (const std::string& state : columns) {
    out += " " + markdown_text(word_of(coverage, state)) + " |";
    rule += " ---: |";
  }
  out += " " + markdown_text(html_texts::total.in(language)) + " |\n" + rule + " ---: |\n";
  for (const Document& document : documents) {
    out += "| " + markdown_text(document.name) + " |";
    for (const std::string& state : columns)
      out += " " + std::to_string(count(document.rows, state)) + " |";
    out += " " + std::to_string(document.rows.size()) + " |\n";
  }
  out += "| **" + markdown_text(html_texts::total.in(language)) + "** |";
  for (const std::string& state : columns)
    out += " **" + std::to_string(coverage.count(state)) + "** |";
  return out + " **" + std::to_string(coverage.rows.size()) + "** |\n";
}

std::string markdown_row(const Coverage& coverage, const Coverage::Row& row) {
  std::string why;
  const auto reasons = reasons_of(coverage, row);
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    why += (why.empty() ? "" : ", ") + code(reasons[i]);
    if (const std::string said = row.said(i); !said.empty())
      why += " (" + markdown_text(plain_line(said)) + ")";
  }
  if (row.state == "excused") why = markdown_text(excuse_of(row));
  const bool bold = row.state == "violated" || row.state == "missing";
  const std::string word = markdown_text(word_of(coverage, row.state));
  return "| " + code(row.clause.id) + "<br>" + markdown_text(row.clause.demand) + " | " +
         (bold ? "**" + word + "**" : word) + " | " + why + " |\n";
}

// --- HTML -----------------------------------------------------------------------------------

// On a narrow screen the numbers become a list: each is preceded by the name of its column.
constexpr std::string_view numbers_style = R"css(
th,td:nth-child(n+3),.sums td{overflow-wrap:normal}code{overflow-wrap:anywhere}
.sums td+td,.sums th+th{text-align:right;font-variant-numeric:tabular-nums}
.sums tr:last-child td{font-weight:600}
td.violated,td.missing{color:var(--error)}td.checked{color:var(--good)}td.partial{color:var(--warning)}
h3 a{font:inherit}
@media(max-width:40rem){.sums td+td{display:inline-block;text-align:left;margin-right:1rem}
.sums td+td::before{content:attr(data-name) " ";color:var(--dim);font-weight:400}
.sums td.zero{display:none}}
)css";

class Page {
 public:
  explicit Page(const Coverage& coverage) : coverage_(coverage) {}

  std::string write() {
    const auto documents = documents_of(coverage_);
    out_ = page_head(coverage_.language, html_texts::coverage.in(coverage_.language),
                     std::string(html_style) + std::string(numbers_style), {});
    out_ += "<p class=\"dim\">" + text_of(subtitle_of(coverage_)) + "</p>\n";
    if (coverage_.report != nullptr)
      for (const WidgetInfo& widget : coverage_.report->widgets)
        out_ += "<p><code>" + text_of(widget.root) + "</code> " + text_of(widget_line(widget)) +
                "</p>\n";
    numbers(documents);
    for (const Document& document : documents) matrix(document);
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string in(const Wording& wording) const {
    return html_text(wording.in(coverage_.language));
  }
  [[nodiscard]] std::string word(std::string_view state) const {
    return text_of(word_of(coverage_, state));
  }

  void number(std::string_view name, std::size_t value) {
    out_ += "<td" + attribute("data-name", name) + (value == 0 ? " class=\"zero\"" : "") + ">" +
            std::to_string(value) + "</td>";
  }

  void numbers(const std::vector<Document>& documents) {
    const auto columns = columns_of(coverage_);
    const std::string_view total = html_texts::total.in(coverage_.language);
    out_ += "<div class=\"scroll\"><table class=\"sums\"><thead><tr><th>" +
            in(html_texts::document) + "</th>";
    for (const std::string& state : columns) out_ += "<th>" + word(state) + "</th>";
    out_ += "<th>" + text_of(total) + "</th></tr></thead><tbody>\n";
    for (const Document& document : documents) {
      out_ += "<tr><td>" + https_link(document.url, text_of(document.name)) + "</td>";
      for (const std::string& state : columns)
        number(word_of(coverage_, state), count(document.rows, state));
      number(total, document.rows.size());
      out_ += "</tr>\n";
    }
    out_ += "<tr><td>" + text_of(total) + "</td>";
    for (const std::string& state : columns)
      number(word_of(coverage_, state), coverage_.count(state));
    number(total, coverage_.rows.size());
    out_ += "</tr>\n</tbody></table></div>\n";
  }

  void matrix(const Document& document) {
    out_ += "<h2>" + https_link(document.url, text_of(document.name)) +
            "</h2>\n<table><thead><tr><th>" + in(html_texts::clause) + "</th><th>" +
            in(html_texts::source) + "</th><th>" + in(html_texts::result) + "</th><th>" +
            in(html_texts::rules) + "</th></tr></thead><tbody>\n";
    for (const Coverage::Row* row : document.rows) one(*row);
    out_ += "</tbody></table>\n";
  }

  void one(const Coverage::Row& row) {
    std::string why;
    const auto reasons = reasons_of(coverage_, row);
    for (std::size_t i = 0; i < reasons.size(); ++i) {
      why += (why.empty() ? "" : ", ") + std::string("<code>") + text_of(reasons[i]) + "</code>";
      if (const std::string said = row.said(i); !said.empty())
        why += " <span class=\"dim\">" + text_of(said) + "</span>";
    }
    if (row.state == "excused") why = text_of(excuse_of(row));
    out_ += "<tr" + attribute("id", row.clause.id) + "><td><code>" + text_of(row.clause.id) +
            "</code><br>" + text_of(row.clause.demand) + "</td><td class=\"dim\">" +
            text_of(row.clause.source) + "</td><td" + attribute("class", row.state) + ">" +
            word(row.state) + "</td><td>" + why + "</td></tr>\n";
  }

  const Coverage& coverage_;
  std::string out_;
};

}  // namespace

std::string coverage_markdown(const Coverage& coverage) {
  const Language language = coverage.language;
  const auto documents = documents_of(coverage);
  std::string out = "# " + markdown_text(html_texts::coverage.in(language)) + "\n\n" +
                    markdown_text(subtitle_of(coverage)) + "\n\n";
  if (coverage.report != nullptr) {
    for (const WidgetInfo& widget : coverage.report->widgets)
      out += "- " + markdown_text(plain_line(widget.root)) + " " +
             markdown_text(plain_line(widget_line(widget))) + "\n";
    out += "\n";
  }
  out += markdown_numbers(coverage, documents);
  for (const Document& document : documents) {
    out += "\n## " + markdown_text(document.name) + "\n\n| " +
           markdown_text(html_texts::clause.in(language)) + " | " +
           markdown_text(html_texts::result.in(language)) + " | " +
           markdown_text(html_texts::rules.in(language)) + " |\n| --- | --- | --- |\n";
    for (const Coverage::Row* row : document.rows) out += markdown_row(coverage, *row);
  }
  return out;
}

std::string coverage_html(const Coverage& coverage) { return Page(coverage).write(); }

}  // namespace premod::cli
