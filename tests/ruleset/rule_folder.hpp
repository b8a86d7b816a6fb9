#pragma once

#include <memory>
#include <string>

#include "../corpus/scratch_folder.hpp"
#include "ruleset/ruleset.hpp"
#include "text/message.hpp"

namespace geomsan::testing {

/// A relation that loads without a complaint.
inline const std::string kRelation =
    "id: relation.sum\n"
    "kind: relation\n"
    "relation: sum\n"
    "severity: error\n"
    "pattern: |\n"
    "  {처음}에서 {증가분} 늘어난 {합계}\n"
    "check: 처음 + 증가분 = 합계\n"
    "message: |\n"
    "  {합계}(이)가 다릅니다.\n"
    "examples:\n"
    "  correct:\n"
    "    - 1명에서 2명 늘어난 3명\n"
    "  incorrect:\n"
    "    - 1명에서 2명 늘어난 4명\n";

/// Units and a topic that names their kind; the two load together without a complaint.
inline const std::string kUnits =
    "kind: units\n"
    "dimension: power\n"
    "base: W\n"
    "units:\n"
    "  - symbol: MW\n"
    "    names: [MW]\n"
    "    factor: 1000000\n";

inline const std::string kTopic =
    "id: topic.centre\n"
    "kind: topic\n"
    "subject: [데이터센터]\n"
    "dimension: power\n"
    "examples:\n"
    "  correct:\n"
    "    - 가: 데이터센터는 1MW다.\n"
    "      나: 데이터센터는 1MW다.\n"
    "  incorrect:\n"
    "    - 가: 데이터센터는 1MW다.\n"
    "      나: 데이터센터는 9MW다.\n";

/// `text` with its first `from` replaced; the example is wrong when there is none.
inline std::string with(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

/// A rules folder made for one test.
class RuleFolder {
 public:
  RuleFolder& file(const std::string& name, const std::string& content) {
    (void)folder_.write(name, content);
    return *this;
  }
  [[nodiscard]] std::unique_ptr<Ruleset> load() const { return load_rules(folder_.path()); }
  [[nodiscard]] std::string path() const { return folder_.path(); }

  /// `file:line:column: text [hint]` of everything the loader complains about, one a line. That a file is therefore
  /// left out is not repeated.
  [[nodiscard]] std::string complaints() const {
    std::string result;
    const auto rules = load();
    for (const Diagnostic& diagnostic : rules->diagnostics) {
      if (diagnostic.text == message(MessageId::rules_file_disabled)) continue;
      result += std::filesystem::path(diagnostic.file).filename().string() + ":" + std::to_string(diagnostic.line) +
                ":" + std::to_string(diagnostic.column) + ": " + diagnostic.text;
      if (!diagnostic.hint.empty()) result += " [" + diagnostic.hint + "]";
      result += '\n';
    }
    return result;
  }

 private:
  ScratchFolder folder_;
};

}  // namespace geomsan::testing
