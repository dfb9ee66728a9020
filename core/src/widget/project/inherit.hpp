// What a premod.json takes over from the file that it extends.
#pragma once

#include "widget/project/project.hpp"

namespace premod {

/// `project` says what it does not say itself as `shared` does; lists and levels are put together,
/// and of one rule the project's own level counts. Spans of levels that are taken over are those of
/// the shared file.
void inherit(Project& project, const Project& shared);

}  // namespace premod
