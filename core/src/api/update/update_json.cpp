// update_json(): an update for programs.
#include "api/report/report_json.hpp"
#include "premod/premod.hpp"
#include "premod/site.hpp"
#include "premod/update.hpp"
#include "premod/writing.hpp"

namespace premod {
namespace {

void write_files(JsonWriter& json, const std::vector<UpdatedFile>& files) {
  json.key("files").array();
  for (const UpdatedFile& file : files) {
    const char* change = file.before.empty()         ? "added"
                         : file.after.empty()        ? "removed"
                         : file.before == file.after ? "changed"
                                                     : "renamed";
    json.object().member("change", change).member("before", file.before);
    json.member("after", file.after).end();
  }
  json.end();
}

void write_facts(JsonWriter& json, const std::vector<UpdateFact>& facts) {
  json.key("facts").array();
  for (const UpdateFact& fact : facts) {
    json.object().member("kind", fact.kind).member("value", fact.value);
    json.member("change", fact.added ? "added" : "removed").member("file", fact.place.file);
    if (fact.place.region) json.member("line", fact.place.region->line);
    json.end();
  }
  json.end();
}

}  // namespace

std::string update_json(const UpdateReport& difference) {
  std::string out;
  JsonWriter json(out);
  json.object().member("before", difference.before).member("after", difference.after);
  json.key("widgets").array();
  for (const WidgetChange& widget : difference.widgets) {
    json.object().member("rootBefore", widget.root_before).member("rootAfter", widget.root_after);
    json.member("name", widget.name).member("versionBefore", widget.version_before);
    json.member("versionAfter", widget.version_after);
    json.member("versionNotRaised", widget.version_not_raised());
    write_files(json, widget.files);
    write_facts(json, widget.facts);
    json.end();
  }
  json.end().key("report");
  write_report(json, difference.report, docs_url());
  json.end();
  out += '\n';
  return out;
}

}  // namespace premod
