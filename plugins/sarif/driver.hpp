// The tool part of a SARIF run: rules, notifications and the taxonomy of requirements.
#pragma once

#include "premod/premod.hpp"
#include "sarif/run.hpp"

namespace premod::sarif {

void write_tool(JsonWriter& json, const Run& run);
void write_taxonomies(JsonWriter& json, const Run& run);

/// "taxa" or targets of relationships: the requirement and where it stands in the catalogue.
void write_taxon_reference(JsonWriter& json, const Run& run, const std::string& clause);

}  // namespace premod::sarif
