// Checks the numbers of one text: check_text '예산은 기존 370억원에서 82억원 증액된 462억원이다.'
// Exits with 0 when nothing conflicts, 1 when something does, 2 when it was called wrongly.

#include <cstdio>
#include <memory>
#include <vector>

#include "check/check.hpp"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::unique_ptr<geomsan::Ruleset> rules = geomsan::load_rules(RULES_FOLDER);
  for (const geomsan::Diagnostic& diagnostic : rules->diagnostics) {
    std::fputs(geomsan::render(diagnostic, false).c_str(), stderr);
  }
  if (rules->damaged()) return 2;

  geomsan::Document article;
  article.id = "example";
  article.body = argv[1];
  geomsan::normalize(article);
  const geomsan::Report report = geomsan::check_documents({article}, *rules, geomsan::CheckOptions{});

  for (const geomsan::Finding& finding : report.findings) {
    std::printf("%s: %s\n%s\n", finding.rule.c_str(), finding.message.c_str(), finding.arithmetic.c_str());
  }
  return report.findings.empty() ? 0 : 1;
}
