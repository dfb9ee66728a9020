#include "cli/base.hpp"

#include <nlohmann/json.hpp>

namespace premod::cli {
namespace {

bool is_zero(std::string_view commit) {
  return commit.find_first_not_of('0') == std::string_view::npos;
}

/// A branch of the remote the change is to be merged into.
BaseGuess branch(std::string_view name) {
  constexpr std::string_view heads = "refs/heads/";
  if (name.starts_with(heads)) name.remove_prefix(heads.size());
  if (name.empty()) return {};
  return {"refs/remotes/origin/" + std::string(name), false};  // neither a tag nor a local branch
}

BaseGuess before_push(std::string_view commit) {
  if (is_zero(commit)) return {};  // a new branch: there was nothing before
  return {std::string(commit), true};
}

BaseGuess github(const Variables& variable, const ReadFile& read_file) {
  const std::string_view event = variable("GITHUB_EVENT_NAME");
  if (!variable("GITHUB_BASE_REF").empty()) return branch(variable("GITHUB_BASE_REF"));
  if (event != "merge_group" && event != "push") return {};
  if (variable("GITHUB_REF_TYPE") == "tag") return {};
  const auto payload = nlohmann::json::parse(read_file(std::string(variable("GITHUB_EVENT_PATH"))),
                                             nullptr, /*allow_exceptions=*/false);
  const auto text = [&](const nlohmann::json& object, const char* key) -> std::string {
    if (!object.is_object()) return {};
    const auto at = object.find(key);
    return at != object.end() && at->is_string() ? at->get<std::string>() : std::string{};
  };
  if (event == "push") return before_push(text(payload, "before"));
  if (!payload.is_object() || !payload.contains("merge_group")) return {};
  return {text(payload["merge_group"], "base_sha"), false};
}

BaseGuess gitlab(const Variables& variable) {
  const std::string_view base = variable("CI_MERGE_REQUEST_DIFF_BASE_SHA");
  if (!base.empty()) return {std::string(base), false};
  if (!variable("CI_MERGE_REQUEST_TARGET_BRANCH_NAME").empty())
    return branch(variable("CI_MERGE_REQUEST_TARGET_BRANCH_NAME"));
  if (!variable("CI_COMMIT_TAG").empty()) return {};
  return before_push(variable("CI_COMMIT_BEFORE_SHA"));
}

}  // namespace

BaseGuess guess_base(const Variables& variable, const ReadFile& read_file) {
  const auto is_set = [&](const char* name) { return !variable(name).empty(); };
  if (variable("GITHUB_ACTIONS") == "true") return github(variable, read_file);
  if (variable("GITLAB_CI") == "true") return gitlab(variable);
  if (is_set("BITBUCKET_PR_DESTINATION_BRANCH"))
    return branch(variable("BITBUCKET_PR_DESTINATION_BRANCH"));
  if (is_set("SYSTEM_PULLREQUEST_TARGETBRANCH"))
    return branch(variable("SYSTEM_PULLREQUEST_TARGETBRANCH"));
  if (is_set("CHANGE_TARGET")) return branch(variable("CHANGE_TARGET"));  // Jenkins
  if (is_set("BUILDKITE_PULL_REQUEST_BASE_BRANCH"))
    return branch(variable("BUILDKITE_PULL_REQUEST_BASE_BRANCH"));
  if (is_set("DRONE_PULL_REQUEST")) return branch(variable("DRONE_TARGET_BRANCH"));
  if (is_set("CI_COMMIT_TARGET_BRANCH")) return branch(variable("CI_COMMIT_TARGET_BRANCH"));
  const std::string_view travis = variable("TRAVIS_PULL_REQUEST");
  if (!travis.empty() && travis != "false") return branch(variable("TRAVIS_BRANCH"));
  return {};
}

}  // namespace premod::cli
