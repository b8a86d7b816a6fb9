#include "ruleset/suppressions.hpp"

#include <algorithm>
#include <map>

#include "ruleset/iso_day.hpp"
#include "ruleset/yaml_file.hpp"
#include "text/ascii.hpp"
#include "text/message.hpp"
#include "text/small_file.hpp"

namespace geomsan {
namespace {

/// Thousands of entries. The YAML reader would take minutes over a large file that somebody named by mistake.
constexpr std::size_t kMaxMebibytes = 1;
constexpr std::size_t kIdDigits = 16;
constexpr std::size_t kMostShown = 100;

bool is_fingerprint(std::string_view text) {
  return text.size() == kIdDigits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

class ListReader {
 public:
  ListReader(SuppressionList& list, YamlFile& file, std::string_view today) : list_(list), file_(file), today_(today) {}

  void read() {
    auto root = file_.root();
    if (!root) return;
    if (!root->has("suppressions")) root->error("suppressions", message(MessageId::rules_missing_key, "suppressions"));
    for (YamlMap& entry : root->maps("suppressions")) read_entry(entry);
    root->finish();
  }

 private:
  void read_entry(YamlMap& entry) {
    const std::size_t before = file_.faults();
    const std::string id = text(entry, "id");
    if (!id.empty() && !is_fingerprint(id)) entry.error("id", message(MessageId::suppression_want_id));
    std::string reason = text(entry, "reason");
    std::string editor = text(entry, "editor");
    const std::string date = day(entry, "date");
    const std::string until = entry.has("until") ? day(entry, "until") : std::string();
    if (!until.empty() && until < date) entry.error("until", message(MessageId::suppression_until_first));
    entry.finish();
    if (file_.faults() > before) return;
    const Span place = file_.span_of(entry.raw("id"));
    if (!until.empty() && until < today_) {
      file_.error(file_.span_of(entry.raw("until")), message(MessageId::suppression_expired, until), {}, true);
      return;
    }
    const auto [known, is_new] = lines_.emplace(id, static_cast<std::size_t>(entry.raw("id").Mark().line) + 1);
    if (is_new) {
      list_.entries.push_back({id, place, std::move(reason), std::move(editor), date});
    } else {
      file_.error(place, message(MessageId::suppression_twice, known->second), {}, true);
    }
  }

  /// A required text that says something.
  std::string text(YamlMap& entry, const char* key) {
    const std::size_t before = file_.faults();
    std::string value = entry.string(key);
    if (is_blank(value) && file_.faults() == before) entry.error(key, message(MessageId::suppression_blank, key));
    return value;
  }

  std::string day(YamlMap& entry, const char* key) {
    std::string value = text(entry, key);
    if (is_blank(value) || parse_iso_day(value)) return value;
    entry.error(key, message(MessageId::rules_want_day, key));
    return {};
  }

  SuppressionList& list_;
  YamlFile& file_;
  std::string_view today_;
  std::map<std::string, std::size_t> lines_;
};

}  // namespace

Diagnostics SuppressionList::stale(const std::set<std::string>& used) const {
  Diagnostics warnings;
  std::size_t withheld = 0;
  for (const Suppression& entry : entries) {
    if (used.contains(entry.id)) continue;
    if (warnings.size() < kMostShown) {
      warnings.push_back(diagnose(file, content, entry.place, message(MessageId::suppression_stale),
                                  message(MessageId::suppression_stale_hint)));
    } else {
      ++withheld;
    }
  }
  if (withheld > 0) warnings.push_back(about_file(file, message(MessageId::input_withheld, withheld)));
  for (Diagnostic& warning : warnings) warning.warning = true;
  return warnings;
}

SuppressionList load_suppressions(const std::filesystem::path& path, std::string_view today) {
  SuppressionList list;
  list.file = path.string();
  FileContent content = read_small_file(path, kMaxMebibytes, MessageId::suppression_too_large);
  if (content.problem) {
    list.diagnostics.push_back(std::move(*content.problem));
    return list;
  }
  list.content = content.bytes;
  YamlFile file(path, std::move(content.bytes));
  ListReader(list, file, today).read();
  list.diagnostics = std::move(file.diagnostics());
  return list;
}

}  // namespace geomsan
