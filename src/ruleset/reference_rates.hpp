#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quantity/decimal.hpp"
#include "text/diagnostic.hpp"

namespace geomsan {

/// A reference rate found for a day.
struct ReferenceRate {
  Rational rate;       ///< units of `to` for one of `from`
  std::string day;     ///< day of the fixing, YYYY-MM-DD
  std::string source;  ///< who publishes it
};

/// Dated euro reference rates of the European Central Bank, kept as published (rules/reference/ecb-eurofxref.csv);
/// cross rates between two other currencies are computed when asked for, exactly.
class ReferenceRates {
 public:
  ReferenceRates() = default;
  ReferenceRates(ReferenceRates&& other) noexcept : path_(std::move(other.path_)) {}
  ReferenceRates& operator=(ReferenceRates&& other) noexcept {
    path_ = std::move(other.path_);
    return *this;
  }

  /// Names the file; it is read when the first rate is asked for.
  explicit ReferenceRates(std::filesystem::path path) : path_(std::move(path)) {}

  /// The rate of the last business day on or before `day` (YYYY-MM-DD), at most `max_age` days old; nothing when there
  /// is none or a currency is not listed. Safe to call from several threads.
  [[nodiscard]] std::optional<ReferenceRate> find(std::string_view from, std::string_view to, std::string_view day,
                                                  int max_age = 7) const;

 private:
  struct Row {
    std::string day;
    std::string line;  ///< values still as text, one field a currency
  };
  void load() const;
  [[nodiscard]] std::optional<Decimal> euro_rate(const Row& row, std::string_view currency) const;

  std::filesystem::path path_;
  mutable std::once_flag loaded_;
  mutable std::map<std::string, std::size_t, std::less<>> columns_;
  mutable std::vector<Row> rows_;  ///< oldest first
};

/// Result of `geomsan rates import`.
struct RatesImport {
  std::size_t added = 0;
  std::string newest;
  std::optional<Diagnostic> error;
};

/// Adds the days of `file` (a CSV as the ECB publishes it) that the file in `folder` does not hold yet, for the
/// currencies it lists. Nothing is written when the file is not such a CSV.
[[nodiscard]] RatesImport import_rates(const std::filesystem::path& file, const std::filesystem::path& store);

}  // namespace geomsan
