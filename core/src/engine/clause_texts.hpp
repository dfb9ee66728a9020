// The names of the requirement documents and their parts, as the column "source" of clauses.tsv
// begins with them, in the reader's language.
#pragma once

#include <string_view>

#include "premod/wording.hpp"

namespace premod::clause_texts {

struct Source {
  std::string_view begins;  ///< as in clauses.tsv
  Wording name;
};

/// A longer name stands before one that it begins with.
inline constexpr Source sources[] = {
    {"Kommo checklist 2026", Wording{"clause-source.kommo-checklist", "Kommo checklist 2026"}},
    {"capabilities, external integration",
     Wording{"clause-source.capabilities-external", "“Capabilities”, external integration"}},
    {"capabilities, industry solution",
     Wording{"clause-source.capabilities-industry", "“Capabilities”, industry solution"}},
    {"capabilities, private integration",
     Wording{"clause-source.capabilities-private", "“Capabilities”, private integration"}},
    {"capabilities, public integration",
     Wording{"clause-source.capabilities-public", "“Capabilities”, public integration"}},
    {"capabilities, tools", Wording{"clause-source.capabilities-tools", "“Capabilities”, tools"}},
    {"capabilities, what a widget can do",
     Wording{"clause-source.capabilities-widget", "“Capabilities”, what a widget can do"}},
    {"capabilities, what an integration is",
     Wording{"clause-source.capabilities-integration", "“Capabilities”, what an integration is"}},
    {"digital pipeline, sample of the hook",
     Wording{"clause-source.pipeline-hook", "“Digital Pipeline”, sample of the hook"}},
    {"digital pipeline, samples",
     Wording{"clause-source.pipeline-samples", "“Digital Pipeline”, samples"}},
    {"digital pipeline", Wording{"clause-source.pipeline", "“Digital Pipeline”"}},
    {"requirements introduction",
     Wording{"clause-source.requirements-introduction", "requirements, introduction"}},
    {"requirements", Wording{"clause-source.requirements", "requirements"}},
    {"upload (English) backend",
     Wording{"clause-source.upload-backend", "upload (English), back end"}},
    {"upload (English) checking",
     Wording{"clause-source.upload-checking", "upload (English), checking"}},
    {"upload (English) frontend",
     Wording{"clause-source.upload-frontend", "upload (English), front end"}},
    {"upload (English) general",
     Wording{"clause-source.upload-general", "upload (English), general"}},
    {"upload (English) moderation",
     Wording{"clause-source.upload-moderation", "upload (English), moderation"}},
    {"upload (English) packing",
     Wording{"clause-source.upload-packing", "upload (English), packing"}},
    {"upload (English) statuses",
     Wording{"clause-source.upload-statuses", "upload (English), statuses"}},
    {"upload (English) submitting",
     Wording{"clause-source.upload-submitting", "upload (English), submitting"}},
    {"upload (Russian)", Wording{"clause-source.upload-russian", "upload (Russian)"}},
};

}  // namespace premod::clause_texts
