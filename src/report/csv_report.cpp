#include "report/csv_cell.hpp"
#include "report/renderers.hpp"

namespace geomsan {
namespace {

/// Without it Excel takes the file for CP949.
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

void write(const Row& row, std::ostream& out) {
  for (std::size_t i = 0; i < row.size(); ++i) out << (i == 0 ? "" : ",") << csv_cell(row[i]);
  out << "\r\n";
}

/// The findings as a table; RFC 4180.
class CsvRenderer : public Renderer {
 public:
  void render(const Report& report, const RenderOptions&, std::ostream& out) const override {
    Places places(report);
    const Table table = findings_table(report, places);
    out << kByteOrderMark;
    Row headings;
    for (const Column& column : table.columns) headings.push_back({Cell::Kind::text, column.heading});
    write(headings, out);
    table.rows([&](const Row& row) { write(row, out); });
  }
};

}  // namespace

std::unique_ptr<Renderer> make_csv_renderer() { return std::make_unique<CsvRenderer>(); }

}  // namespace geomsan
