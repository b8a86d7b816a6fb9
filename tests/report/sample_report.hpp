#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "report/report.hpp"

namespace geomsan::testing {

/// A small report made by hand: a conflict inside one article, a hedged and a changed value between articles, two
/// agreements, and the ledger of some of its numbers. One title is hostile.
[[nodiscard]] Report sample_report();

/// An evidence for the first `surface` in a document's body (or title), its sentence worked out.
[[nodiscard]] Evidence evidence_for(const Report& report, std::size_t document, std::string_view surface,
                                    Field field = Field::body);

/// The report in one format, with the templates of the source tree.
[[nodiscard]] std::string rendered(const Report& report, std::string_view format, bool colour = false,
                                   bool ledger = false);

/// A file of the source tree.
[[nodiscard]] std::filesystem::path in_source_tree(const std::filesystem::path& path);

}  // namespace geomsan::testing
