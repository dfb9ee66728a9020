// The tool part of a SARIF run: rules, notifications and the taxonomy of requirements.
#pragma once

#include "premod/premod.hpp"
#include "sarif/run.hpp"

namespace premod::sarif {

void write_tool(JsonWriter& json, const Run& run);
void write_taxonomies(JsonWriter& json, const Run& run);

/// "taxa" or targets of relationships: the requirement and where it stands in the catalogue.
void write_taxon_reference(JsonWriter& json, const Run& run, const std::string& clause);

/// The same for the weaknesses of a rule, one element of an array each.
void write_weakness_references(JsonWriter& json, const Run& run, std::string_view rule);

}  // namespace premod::sarif
