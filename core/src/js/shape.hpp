// How a script was made, by its tokens and its tree: minified, or put together by a bundler. What
// stands in comments and literals says nothing about it.
#pragma once

#include <string_view>
#include <vector>

#include "js/scopes/scopes.hpp"
#include "js/tree.hpp"

namespace premod::js {

/// White space between tokens is gone, in the whole script or in a long stretch of it.
[[nodiscard]] bool is_minified(const Tree& tree);

/// Nearly all the names that it declares are single letters, from much of the alphabet.
[[nodiscard]] bool has_mangled_names(const Tree& tree);

/// A module inside a bundle: the function that holds it.
struct BundledModule {
  Span span;              ///< of the function, in the tree's source
  std::string_view name;  ///< as the bundler wrote it: "./src/a.js"; empty where it is a number
};

/// The modules of a bundle by webpack, browserify, parcel, esbuild or rollup: functions in one
/// table or behind one wrapper, and the function that runs them with an object of exports, or
/// functions that run once each and give exports. Empty: no bundle. In the order of the source,
/// none inside another.
[[nodiscard]] std::vector<BundledModule> bundled_modules(const Tree& tree);

/// Bundlers lay ES modules side by side into one scope: it declares hundreds of names, nearly all
/// of them given by a minifier. Such a bundle may hold no module function at all.
[[nodiscard]] bool has_bundled_scope(const Tree& tree, const Scopes& scopes);

}  // namespace premod::js
