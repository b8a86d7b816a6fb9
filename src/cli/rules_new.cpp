#include <fmt/format.h>

#include <algorithm>

#include "cli/rules_command.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

constexpr std::string_view kNamePlace = "{{name}}";

bool is_name(const std::string& name) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  return !name.empty() && name.size() <= 60 && is_letter(name.front()) && name.back() != '-' &&
         std::all_of(name.begin(), name.end(),
                     [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; });
}

void report_problem(std::string file, std::string text, Invocation& invocation) {
  Diagnostic diagnostic;
  diagnostic.file = std::move(file);
  diagnostic.text = std::move(text);
  invocation.report({diagnostic});
}

/// True when the name is free: neither its file nor its id is there.
bool is_free(const std::filesystem::path& file, const std::string& id, Invocation& invocation) {
  std::error_code error;
  if (std::filesystem::symlink_status(file, error).type() != std::filesystem::file_type::not_found) {
    report_problem(file.string(), message(MessageId::rules_file_exists), invocation);
    return false;
  }
  const auto rules = load_rules(invocation.rules_folder());
  for (const RelationRule& rule : rules->relations) {
    if (rule.id != id) continue;
    report_problem(file.string(), message(MessageId::rules_duplicate_id, id, rule.file), invocation);
    return false;
  }
  return true;
}

void write_relation(const std::string& name, Invocation& invocation) {
  if (!is_name(name)) return report_problem("rules new", message(MessageId::rules_bad_name, name), invocation);
  const std::filesystem::path folder = invocation.rules_folder();
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) {
    return report_problem(folder.string(), message(MessageId::rules_folder_missing, folder.string()), invocation);
  }
  const std::filesystem::path file = folder / "relations" / (name + ".yaml");
  const std::string id = "relation." + name;
  if (!is_free(file, id, invocation)) return;
  auto content = installed_file("reports/templates/rule-relation.yaml", invocation);
  if (!content) return;
  for (std::size_t at = content->find(kNamePlace); at != std::string::npos; at = content->find(kNamePlace, at)) {
    content->replace(at, kNamePlace.size(), name);
  }
  std::filesystem::create_directory(file.parent_path(), error);
  if (const auto problem = write_atomically(file, *content)) return invocation.report({*problem});
  fmt::print("{}\n", message(MessageId::rules_new_written, file.string(), folder.string(), id));
}

}  // namespace

void add_rules_new(CLI::App& rules, Invocation& invocation) {
  CLI::App* command = rules.add_subcommand("new", message(MessageId::cli_rules_new));
  command->require_subcommand(1);
  CLI::App* relation = command->add_subcommand("relation", message(MessageId::cli_rules_new_relation));
  auto name = std::make_shared<std::string>();
  relation->add_option("NAME", *name, message(MessageId::cli_rules_new_name))->required();
  relation->callback([name, &invocation] { write_relation(*name, invocation); });
}

}  // namespace geomsan
