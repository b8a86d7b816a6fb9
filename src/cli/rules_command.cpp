#include "cli/rules_command.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "check/rule_test.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

void test(Invocation& invocation) {
  const auto rules = invocation.rules();
  const RuleTestResult result = test_rules(*rules);
  for (const FailedExample& failed : result.failed) {
    fmt::print("{}:{}: {} [{}]\n    {}\n", failed.file, failed.line, message(MessageId::rules_test_failed, failed.text),
               failed.rule, failed.problem);
  }
  for (const FailedExample& closed : result.closed_gaps) {
    fmt::print("{}:{}: {} [{}]\n", closed.file, closed.line,
               message(MessageId::rules_test_known_gap_closed, closed.text), closed.rule);
  }
  fmt::print("{}\n", message(MessageId::rules_test_passed, result.examples, result.examples - result.failed.size()));
  if (!result.failed.empty() && invocation.exit_code == ExitCode::success) invocation.exit_code = ExitCode::findings;
}

void list(Invocation& invocation, bool json) {
  const auto rules = invocation.rules();
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  const auto add = [&](const std::string& id, const char* kind, const std::string& file, const RuleExamples& examples) {
    all.push_back({{"id", id},
                   {"kind", kind},
                   {"file", file},
                   {"correct", examples.correct.size()},
                   {"incorrect", examples.incorrect.size()}});
  };
  for (const RelationRule& rule : rules->relations) add(rule.id, "relation", rule.file, rule.examples);
  for (const TopicRule& rule : rules->topics) add(rule.id, "topic", rule.file, rule.examples);
  for (const BoilerplateRule& rule : rules->boilerplate) add(rule.id, "boilerplate", rule.file, rule.examples);
  if (json) {
    fmt::print("{}\n", all.dump(2));
    return;
  }
  for (const auto& rule : all) {
    fmt::print("{:<40} {:<9} {}\n", rule["id"].get<std::string>(), rule["kind"].get<std::string>(),
               rule["file"].get<std::string>());
  }
}

}  // namespace

void add_rules(CLI::App& app, Invocation& invocation) {
  CLI::App* rules = app.add_subcommand("rules", message(MessageId::cli_rules));
  rules->require_subcommand(1);
  add_rules_lint(*rules, invocation);
  rules->add_subcommand("test", message(MessageId::cli_rules_test))->callback([&invocation] { test(invocation); });
  CLI::App* listing = rules->add_subcommand("list", message(MessageId::cli_rules_list));
  auto json = std::make_shared<bool>(false);
  listing->add_flag("--json", *json, message(MessageId::cli_rules_json));
  listing->callback([json, &invocation] { list(invocation, *json); });
  add_rules_show(*rules, invocation);
  add_rules_why(*rules, invocation);
  add_rules_new(*rules, invocation);
}

}  // namespace geomsan
