#include "ruleset/reference_rates.hpp"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <set>

#include "ruleset/iso_day.hpp"
#include "text/message.hpp"
#include "text/write_file.hpp"

namespace geomsan {
namespace {

constexpr std::string_view kSource = "ECB";

std::vector<std::string> fields_of(std::string_view line) {
  std::vector<std::string> fields;
  while (!line.empty()) {
    const auto comma = line.find(',');
    std::string_view field = line.substr(0, comma);
    while (field.starts_with(' ')) field.remove_prefix(1);
    while (field.ends_with(' ')) field.remove_suffix(1);
    fields.emplace_back(field);
    if (comma == std::string_view::npos) break;
    line.remove_prefix(comma + 1);
  }
  return fields;
}

std::string_view field_of(std::string_view line, std::size_t column) {
  for (; column > 0; --column) {
    const auto comma = line.find(',');
    if (comma == std::string_view::npos) return {};
    line.remove_prefix(comma + 1);
  }
  line = line.substr(0, line.find(','));
  while (line.starts_with(' ')) line.remove_prefix(1);
  while (line.ends_with(' ')) line.remove_suffix(1);
  return line;
}

/// Days since 1970-01-01 of YYYY-MM-DD, or nothing.
std::optional<int> day_count(std::string_view day) {
  const auto date = parse_iso_day(day);
  return date ? std::optional(std::chrono::sys_days(*date).time_since_epoch().count()) : std::nullopt;
}

/// A CSV of the ECB: comment lines, the header, and the rows as they stand.
struct RatesFile {
  std::vector<std::string> comments;
  std::vector<std::string> header;
  struct Row {
    std::string line;
    std::size_t number = 0;  ///< in the file, from 1
  };
  std::vector<Row> rows;
};

std::optional<RatesFile> read_rates(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  RatesFile file;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) continue;
    if (line.front() == '#') {
      file.comments.push_back(line);
    } else if (file.header.empty()) {
      file.header = fields_of(line);
      if (file.header.size() < 2 || file.header.front() != "Date") return std::nullopt;
    } else {
      file.rows.push_back({std::move(line), number});
    }
  }
  return file.header.empty() ? std::nullopt : std::optional(file);
}

/// What is wrong with a row, and with which of its fields. The ECB writes N/A for a currency without a rate, and a
/// comma at the end.
std::optional<std::pair<std::size_t, std::string>> fault_of(const std::vector<std::string>& fields,
                                                            const std::vector<std::string>& header) {
  if (!day_count(fields.front())) return {{0, message(MessageId::rates_bad_day, fields.front())}};
  if (fields.size() != header.size()) {
    return {{0, message(MessageId::rates_bad_columns, fields.size(), header.size())}};
  }
  for (std::size_t i = 1; i < fields.size(); ++i) {
    if (fields[i].empty() || fields[i] == "N/A") continue;
    const auto rate = Decimal::parse(fields[i]);
    if (!rate || *rate <= Decimal(0)) return {{i, message(MessageId::rates_bad_value, header[i], fields[i])}};
  }
  return std::nullopt;
}

/// The first row that is none; a bad rate would go unnoticed for as long as it is kept.
std::optional<Diagnostic> first_fault(const std::filesystem::path& path, const RatesFile& file) {
  for (const RatesFile::Row& row : file.rows) {
    const std::vector<std::string> fields = fields_of(row.line);
    const auto fault = fault_of(fields, file.header);
    if (!fault) continue;
    const std::string_view field = field_of(row.line, fault->first);
    const auto begin = static_cast<std::uint32_t>(field.data() - row.line.data());
    const Span place{begin, begin + static_cast<std::uint32_t>(field.size())};
    Diagnostic diagnostic = diagnose(path.string(), row.line, place, fault->second);
    diagnostic.line = row.number;
    return diagnostic;
  }
  return std::nullopt;
}

}  // namespace

void ReferenceRates::load() const {
  auto file = read_rates(path_);
  if (!file) return;
  for (std::size_t i = 1; i < file->header.size(); ++i) columns_.emplace(file->header[i], i);
  for (RatesFile::Row& row : file->rows) {
    // A row that somebody spoiled by hand is no reason to do without the others.
    if (day_count(field_of(row.line, 0))) rows_.push_back({std::string(field_of(row.line, 0)), std::move(row.line)});
  }
  std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.day < b.day; });
}

std::optional<Decimal> ReferenceRates::euro_rate(const Row& row, std::string_view currency) const {
  if (currency == "EUR") return Decimal(1);
  const auto column = columns_.find(currency);
  if (column == columns_.end()) return std::nullopt;
  auto value = Decimal::parse(field_of(row.line, column->second));
  if (value && value->is_zero()) return std::nullopt;
  return value;
}

std::optional<ReferenceRate> ReferenceRates::find(std::string_view from, std::string_view to, std::string_view day,
                                                  int max_age) const {
  std::call_once(loaded_, [this] { load(); });
  const auto wanted = day_count(day);
  if (!wanted) return std::nullopt;
  auto row = std::upper_bound(rows_.begin(), rows_.end(), day,
                              [](std::string_view value, const Row& candidate) { return value < candidate.day; });
  while (row != rows_.begin()) {
    --row;
    if (*wanted - day_count(row->day).value_or(0) > max_age) return std::nullopt;
    const auto one_from = euro_rate(*row, from);
    const auto one_to = euro_rate(*row, to);
    if (one_from && one_to) {
      return ReferenceRate{one_to->to_rational() / one_from->to_rational(), row->day, std::string(kSource)};
    }
  }
  return std::nullopt;
}

RatesImport import_rates(const std::filesystem::path& path, const std::filesystem::path& store) {
  RatesImport result;
  const auto incoming = read_rates(path);
  auto kept = read_rates(store);
  if (!incoming || !kept) {
    Diagnostic error;
    error.file = incoming ? store.string() : path.string();
    std::error_code ignored;
    const bool readable = std::filesystem::is_regular_file(error.file, ignored);
    error.text = message(readable ? MessageId::rates_not_ecb : MessageId::rates_missing);
    result.error = error;
    return result;
  }
  result.error = first_fault(path, *incoming);
  if (result.error) return result;
  std::set<std::string> known;
  for (const RatesFile::Row& row : kept->rows) known.emplace(field_of(row.line, 0));
  for (const RatesFile::Row& row : incoming->rows) {
    const std::string day(field_of(row.line, 0));
    if (!known.insert(day).second) continue;
    std::string line = day;
    for (std::size_t i = 1; i < kept->header.size(); ++i) {
      const auto column = std::find(incoming->header.begin(), incoming->header.end(), kept->header[i]);
      const bool listed = column != incoming->header.end();
      line += ',';
      line += listed ? field_of(row.line, static_cast<std::size_t>(column - incoming->header.begin()))
                     : std::string_view("N/A");
    }
    kept->rows.push_back({std::move(line), 0});
    ++result.added;
  }
  std::sort(kept->rows.begin(), kept->rows.end(),
            [](const RatesFile::Row& a, const RatesFile::Row& b) { return a.line > b.line; });
  if (!kept->rows.empty()) result.newest = field_of(kept->rows.front().line, 0);
  std::string content;
  for (const std::string& comment : kept->comments) content += comment + '\n';
  for (std::size_t i = 0; i < kept->header.size(); ++i) content += (i ? "," : "") + kept->header[i];
  content += '\n';
  for (const RatesFile::Row& row : kept->rows) content += row.line + '\n';
  if (result.added > 0) result.error = write_atomically(store, content);
  return result;
}

}  // namespace geomsan
