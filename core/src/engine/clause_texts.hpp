// The names of the requirement documents and their parts, as the column "source" of clauses.tsv
// begins with them, in the reader's language.
#pragma once

#include "premod/wording.hpp"

namespace premod::clause_texts {

/// A longer name stands before one that it begins with.
inline constexpr Wording sources[] = {
    Wording{"clause-source.kommo-checklist", "Kommo checklist 2026"},
    Wording{"clause-source.capabilities-external", "capabilities, external integration"},
    Wording{"clause-source.capabilities-industry", "capabilities, industry solution"},
    Wording{"clause-source.capabilities-private", "capabilities, private integration"},
    Wording{"clause-source.capabilities-public", "capabilities, public integration"},
    Wording{"clause-source.capabilities-tools", "capabilities, tools"},
    Wording{"clause-source.capabilities-widget", "capabilities, what a widget can do"},
    Wording{"clause-source.capabilities-integration", "capabilities, what an integration is"},
    Wording{"clause-source.pipeline-hook", "digital pipeline, sample of the hook"},
    Wording{"clause-source.pipeline-samples", "digital pipeline, samples"},
    Wording{"clause-source.pipeline", "digital pipeline"},
    Wording{"clause-source.requirements-introduction", "requirements introduction"},
    Wording{"clause-source.requirements", "requirements"},
    Wording{"clause-source.upload-backend", "upload (English) backend"},
    Wording{"clause-source.upload-checking", "upload (English) checking"},
    Wording{"clause-source.upload-frontend", "upload (English) frontend"},
    Wording{"clause-source.upload-general", "upload (English) general"},
    Wording{"clause-source.upload-moderation", "upload (English) moderation"},
    Wording{"clause-source.upload-packing", "upload (English) packing"},
    Wording{"clause-source.upload-statuses", "upload (English) statuses"},
    Wording{"clause-source.upload-submitting", "upload (English) submitting"},
    Wording{"clause-source.upload-russian", "upload (Russian)"},
};

}  // namespace premod::clause_texts
