#include <fmt/format.h>

#include <fstream>
#include <sstream>

#include "cli/rules_command.hpp"
#include "report/rule_help.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

std::optional<std::string> content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  if (!file) return std::nullopt;
  return content.str();
}

void show(const std::string& id, Invocation& invocation) {
  const auto rules = invocation.rules();
  const std::map<std::string, std::string> checks = built_in_checks();
  if (const auto check = checks.find(id); check != checks.end()) {
    fmt::print("# {}\n{}\n", message(MessageId::rules_built_in), check->second);
    return;
  }
  const auto file = file_of_rule(id, *rules, invocation);
  if (!file) return;
  if (const auto content = content_of(*file)) fmt::print("# {}\n{}", *file, *content);
}

void print_schema(Invocation& invocation) {
  const auto schema = installed_file("reports/schema/rule-relation.schema.json", invocation);
  if (schema) fmt::print("{}", *schema);
}

}  // namespace

std::optional<std::string> file_of_rule(const std::string& id, const Ruleset& rules, Invocation& invocation) {
  std::vector<std::string> ids;
  std::optional<std::string> file;
  const auto look = [&](const auto& list) {
    for (const auto& rule : list) {
      ids.push_back(rule.id);
      if (rule.id == id) file = rule.file;
    }
  };
  look(rules.relations);
  look(rules.topics);
  look(rules.boilerplate);
  if (file) return file;
  for (const auto& [check, help] : built_in_checks()) ids.push_back(check);
  Diagnostic diagnostic;
  diagnostic.file = "rules";
  diagnostic.text = message(MessageId::rules_unknown_rule, id);
  const std::string_view near = did_you_mean(id, ids);
  diagnostic.hint = near.empty() ? message(MessageId::rules_see_list) : message(MessageId::rules_did_you_mean, near);
  invocation.report({diagnostic});
  return std::nullopt;
}

std::optional<std::string> installed_file(const std::string& path, Invocation& invocation) {
  const std::filesystem::path place = share_folder() / path;
  auto content = content_of(place);
  if (content) return content;
  Diagnostic diagnostic;
  diagnostic.file = place.string();
  diagnostic.text = message(MessageId::cli_not_installed);
  invocation.report({diagnostic});
  return std::nullopt;
}

void add_rules_show(CLI::App& rules, Invocation& invocation) {
  CLI::App* showing = rules.add_subcommand("show", message(MessageId::cli_rules_show));
  auto id = std::make_shared<std::string>();
  showing->add_option("ID", *id, message(MessageId::cli_rules_id))->required();
  showing->callback([id, &invocation] { show(*id, invocation); });
  rules.add_subcommand("schema", message(MessageId::cli_rules_schema))->callback([&invocation] {
    print_schema(invocation);
  });
}

}  // namespace geomsan
