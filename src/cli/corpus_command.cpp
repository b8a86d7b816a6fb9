#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "cli/corpus_statistics.hpp"
#include "cli/option_values.hpp"
#include "grammar/numeral_printer.hpp"
#include "report/passage.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::ordered_json;
using Counts = std::vector<std::pair<std::string, std::size_t>>;

constexpr std::size_t kTop = 10;
constexpr std::size_t kLabelColumns = 28;
constexpr std::size_t kNumberColumns = 13;
constexpr std::size_t kBarColumns = 32;

constexpr std::array kZones = {MessageId::stat_zone_title,   MessageId::stat_zone_deck,   MessageId::stat_zone_body,
                               MessageId::stat_zone_caption, MessageId::stat_zone_byline, MessageId::stat_zone_menu,
                               MessageId::stat_zone_related};
constexpr std::array kDamage = {
    MessageId::damage_replacement_character, MessageId::damage_mojibake,          MessageId::damage_mixed_encodings,
    MessageId::damage_percent_lost,          MessageId::damage_unit_garbled,      MessageId::damage_point_lost,
    MessageId::damage_paragraph_doubled,     MessageId::damage_paragraph_missing, MessageId::damage_truncated};
constexpr std::array kOrigins = {MessageId::stat_undated, MessageId::stat_date_caption, MessageId::stat_date_byline,
                                 MessageId::stat_date_page, MessageId::stat_date_record};
constexpr std::array kKinds = {MessageId::stat_quantity, MessageId::stat_ordinal, MessageId::stat_date,
                               MessageId::stat_time};
constexpr std::array kKindNames = {"quantity", "ordinal", "date", "time"};

/// `count` of `most` in eighths of a column, at least one.
std::string bar(std::size_t count, std::size_t most) {
  constexpr std::array kEighths = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  if (count == 0) return {};
  const std::size_t eighths = std::max<std::size_t>(1, count * kBarColumns * 8 / most);
  std::string drawn;
  for (std::size_t i = 0; i < eighths / 8; ++i) drawn += "█";
  return drawn + kEighths[eighths % 8];
}

class StatisticsWriter {
 public:
  explicit StatisticsWriter(const CorpusStatistics& statistics) : all_(statistics) {}

  void write() {
    row("", message(MessageId::stat_documents), all_.documents);
    row("", message(MessageId::stat_files), all_.files);
    if (all_.documents == 0) return;
    write_outlets();
    write_dates();
    heading(MessageId::stat_encodings);
    for (const auto& [name, count] : most_frequent(all_.encodings, kTop)) row("  ", name, count);
    heading(MessageId::stat_lengths);
    row("  ", message(MessageId::stat_shortest), all_.shortest);
    row("  ", message(MessageId::stat_mean), all_.characters / all_.documents);
    row("  ", message(MessageId::stat_longest), all_.longest);
    row("  ", message(MessageId::stat_total), all_.characters);
    heading(MessageId::stat_zones);
    present(kZones, all_.zones);
    heading(MessageId::stat_damage);
    present(kDamage, all_.damage);
    if (std::all_of(all_.damage.begin(), all_.damage.end(), [](std::size_t count) { return count == 0; })) {
      row("  ", message(MessageId::stat_sound), all_.documents);
    }
    heading(MessageId::stat_duplicates);
    row("  ", message(MessageId::stat_copies), all_.copies.exact());
    if (const auto near = all_.copies.near()) row("  ", message(MessageId::stat_near_copies), *near);
    heading(MessageId::stat_mentions);
    for (std::size_t kind = 0; kind < kKinds.size(); ++kind) row("  ", message(kKinds[kind]), all_.mentions[kind]);
    row("  ", message(MessageId::stat_without_number), all_.without_number);
    heading(MessageId::stat_units);
    histogram(most_frequent(all_.units, kTop), MessageId::stat_no_unit);
  }

 private:
  static void heading(MessageId label) { fmt::print("{}\n", message(label)); }

  static void row(const char* indent, std::string_view label, std::size_t count, const std::string& drawn = {}) {
    const std::string shown = indent + shorten(label, kLabelColumns - 2);
    const std::size_t taken = display_width(shown);
    const std::string number = group_digits(count);
    const std::size_t used = taken + display_width(number);
    const std::size_t columns = kLabelColumns + kNumberColumns;
    fmt::print("{}{}{}{}{}\n", shown, std::string(columns > used ? columns - used : 1, ' '), number,
               drawn.empty() ? "" : "  ", drawn);
  }

  static void histogram(const Counts& counts, std::optional<MessageId> nameless = std::nullopt) {
    std::size_t most = 1;
    for (const auto& [name, count] : counts) most = std::max(most, count);
    for (const auto& [name, count] : counts) {
      row("  ", name.empty() && nameless ? message(*nameless) : name, count, bar(count, most));
    }
  }

  template <std::size_t N>
  static void present(const std::array<MessageId, N>& labels, const std::array<std::size_t, N>& counts) {
    for (std::size_t i = 0; i < N; ++i) {
      if (counts[i] > 0) row("  ", message(labels[i]), counts[i]);
    }
  }

  void write_outlets() const {
    row("", message(MessageId::stat_outlets), all_.outlets.size() - all_.outlets.count(""));
    const Counts top = most_frequent(all_.outlets, kTop);
    histogram(top, MessageId::stat_no_outlet);
    std::size_t others = all_.documents;
    for (const auto& [name, count] : top) others -= count;
    if (others > 0) {
      row("  ", message(MessageId::stat_others, group_digits(all_.outlets.size() - top.size())), others);
    }
  }

  void write_dates() const {
    std::string range = all_.first ? to_string(*all_.first) : "";
    if (all_.first && *all_.first != *all_.last) range += " ~ " + to_string(*all_.last);
    fmt::print("{}{}{}\n", message(MessageId::stat_dates), range.empty() ? "" : "  ", range);
    histogram(periods(all_));
    present(kOrigins, all_.date_origins);
  }

  const CorpusStatistics& all_;
};

template <std::size_t N, typename Name>
Json counts_object(const std::array<std::size_t, N>& counts, std::size_t size, Name name) {
  Json object = Json::object();
  for (std::size_t i = 0; i < size; ++i) object[std::string(name(i))] = counts[i];
  return object;
}

Json counts_array(const Counts& counts, const char* name, const char* count) {
  Json array = Json::array();
  for (const auto& [key, value] : counts) array.push_back({{name, key}, {count, value}});
  return array;
}

Json statistics_object(const CorpusStatistics& all) {
  Json object;
  object["schema"] = "geomsan.corpus/1";
  object["documents"] = all.documents;
  object["files"] = all.files;
  object["outlets"] = counts_array(most_frequent(all.outlets, all.outlets.size()), "source", "documents");
  const auto day = [](const std::optional<Day>& given) { return given ? Json(to_string(*given)) : Json(nullptr); };
  object["dates"] = {{"first", day(all.first)},
                     {"last", day(all.last)},
                     {"origins", counts_object(all.date_origins, all.date_origins.size(),
                                               [](std::size_t i) { return name_of(static_cast<DateOrigin>(i)); })},
                     {"periods", counts_array(periods(all), "period", "documents")}};
  object["encodings"] = counts_array(most_frequent(all.encodings, all.encodings.size()), "encoding", "files");
  object["lengths"] = {{"shortest", all.shortest},
                       {"mean", all.documents == 0 ? 0 : all.characters / all.documents},
                       {"longest", all.longest},
                       {"total", all.characters}};
  object["zones"] =
      counts_object(all.zones, all.zones.size(), [](std::size_t i) { return name_of(static_cast<Zone>(i)); });
  object["damage"] =
      counts_object(all.damage, all.damage.size(), [](std::size_t i) { return name_of(static_cast<DamageKind>(i)); });
  const auto near = all.copies.near();
  object["duplicates"] = {{"copies", all.copies.exact()}, {"near_copies", near ? Json(*near) : Json(nullptr)}};
  object["mentions"] = counts_object(all.mentions, kKindNames.size(), [](std::size_t i) { return kKindNames[i]; });
  object["without_number"] = all.without_number;
  object["units"] = counts_array(most_frequent(all.units, all.units.size()), "unit", "mentions");
  return object;
}

void run_stat(const InputOptions& input, const std::string& format, Invocation& invocation) {
  DocumentRun run(input);
  const auto rules = invocation.rules();
  CorpusStatistics statistics;
  const ReadResult result = run.read(rules->fields, [&](Document&& document) {
    statistics.add(std::move(document), *rules);
    run.count_documents(1);
  });
  statistics.finish();
  run.clear_progress();
  if (format == "json") {
    fmt::print("{}\n", statistics_object(statistics).dump(2));
  } else {
    StatisticsWriter(statistics).write();
  }
  invocation.report(result.diagnostics);
  if (result.stopped) invocation.stop(statistics.documents);
}

}  // namespace

void add_corpus(CLI::App& app, Invocation& invocation) {
  CLI::App* corpus = app.add_subcommand("corpus", message(MessageId::cli_corpus));
  corpus->require_subcommand(1);
  CLI::App* command = corpus->add_subcommand("stat", message(MessageId::cli_corpus_stat));
  auto input = std::make_shared<InputOptions>();
  auto format = std::make_shared<std::string>("text");
  input->add_to(*command);
  command->add_option("--format", *format, message(MessageId::cli_format))->check(one_of({"text", "json"}));
  command->footer(message(MessageId::cli_corpus_stat_examples));
  command->callback([input, format, &invocation] { run_stat(*input, *format, invocation); });
}

}  // namespace geomsan
