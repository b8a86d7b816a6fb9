#include <expat.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "corpus/csv_rows.hpp"
#include "corpus/sheet_rows.hpp"
#include "sample_report.hpp"
#include "schema_check.hpp"
#include "text/message.hpp"

using namespace geomsan;
using namespace geomsan::testing;
using Json = nlohmann::ordered_json;

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> cells_of(const TableRow& row) {
  std::vector<std::string> cells;
  for (const TableCell& cell : row.cells) {
    if (cells.size() <= cell.column) cells.resize(cell.column + 1);
    cells[cell.column] = cell.text;
  }
  return cells;
}

Rows csv_rows(const std::string& csv) {
  REQUIRE(csv.starts_with("\xEF\xBB\xBF"));
  Rows rows;
  CsvRows reader(',', [&](CsvRow&& row) { rows.push_back(cells_of(row)); });
  reader.read(std::string_view(csv).substr(3));
  reader.finish();
  return rows;
}

std::string part_of(const std::string& xlsx, const std::string& part) {
  std::string content;
  ZipArchive(xlsx).read(part, [&](std::string_view piece) {
    content += piece;
    return true;
  });
  return content;
}

/// The rows of every sheet.
std::map<std::string, Rows> sheets_of(const std::string& xlsx) {
  ZipArchive archive(xlsx);
  const Workbook workbook = read_workbook(archive);
  std::map<std::string, Rows> sheets;
  for (const Sheet& sheet : workbook.sheets) {
    Rows& rows = sheets[sheet.name];
    for_each_sheet_row(archive, sheet.part, workbook.strings, [&](TableRow&& row) {
      rows.push_back(cells_of(row));
      return true;
    });
  }
  return sheets;
}

/// Empty when the text is well-formed XML, else what is wrong with it.
std::string xml_error(const std::string& xml) {
  XML_Parser parser = XML_ParserCreate(nullptr);
  std::string error;
  if (XML_Parse(parser, xml.data(), static_cast<int>(xml.size()), 1) == XML_STATUS_ERROR) {
    error = XML_ErrorString(XML_GetErrorCode(parser));
  }
  XML_ParserFree(parser);
  return error;
}

/// What the formats show of findings as text; the spreadsheet is unpacked.
std::string readable(const Report& report, const std::string& format) {
  const std::string text = rendered(report, format);
  return format == "xlsx" ? part_of(text, "xl/worksheets/sheet1.xml") : text;
}

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

/// A report in which every text is hostile, and a part of it very long.
Report hostile_report() {
  Report report = sample_report();
  const std::string bad = "=cmd()\"'</script>]]>\u202E%0A::error::\n\r\t\x1B[31m\x01|`*👩‍👧,;\\ ";
  for (Document& document : report.documents) {
    document.id = bad + document.id;
    document.source = document.path = document.title = bad;
    document.title += std::string(std::size_t{10} << 20, 'x');
  }
  for (std::vector<Finding>* findings : {&report.findings, &report.agreements}) {
    for (Finding& finding : *findings) {
      finding.rule += bad;
      finding.message = bad + std::string(std::size_t{10} << 20, 'y');
      finding.arithmetic = finding.expected = finding.reason = finding.diagnosis.suggestion = bad;
      for (Evidence& evidence : finding.evidence) {
        evidence.role = bad;
        evidence.field = Field::body;
        evidence.span = {0, 4};
        evidence.sentence = {0, static_cast<std::uint32_t>(report.documents[evidence.document].body.size())};
      }
    }
  }
  for (Document& document : report.documents) document.body = bad + document.body;
  report.suppressed = {report.findings[0]};
  report.suppressed[0].id = "cafe";
  return report;
}

}  // namespace

TEST_CASE("every format carries the same findings") {
  const Report report = sample_report();
  for (const std::string& format : format_names()) {
    INFO(format);
    const std::string text = readable(report, format);
    for (const Finding& finding : report.findings) CHECK(times(text, finding.id) > 0);
  }
}

TEST_CASE("every format gives the same bytes again") {
  for (const std::string& format : format_names()) {
    INFO(format);
    CHECK(rendered(sample_report(), format, false, true) == rendered(sample_report(), format, false, true));
    CHECK_NOTHROW(rendered(Report{}, format, false, true));
  }
}

TEST_CASE("hostile texts break no format") {
  const Report report = hostile_report();
  for (const std::string& format : format_names()) {
    if (format == "json" || format == "jsonl" || format == "text" || format == "html")
      continue;  // have their own tests
    INFO(format);
    const std::string text = readable(report, format);
    CHECK(text.size() < 200'000);
    CHECK_FALSE(first_invalid_utf8(text));
    CHECK(text.find('\x1B') == std::string::npos);
    CHECK(text.find('\x01') == std::string::npos);
    CHECK(text.find("\u202E") == std::string::npos);
  }
  for (const Rows& rows : {csv_rows(rendered(report, "csv"))}) {
    REQUIRE(rows.size() == report.findings.size() + 1);
    for (const auto& row : rows) {
      CHECK(row.size() == rows[0].size());  // the last is the fingerprint
      for (const std::string& cell : row) CHECK_FALSE(cell.starts_with('='));
    }
  }
  CHECK(xml_error(rendered(report, "junit")) == "");
  CHECK(lines_of(rendered(report, "github")).size() == report.findings.size());
  for (const std::string& line : lines_of(rendered(report, "rdjsonl"))) CHECK(Json::accept(line));
  CHECK(Json::accept(rendered(report, "sarif")));
  for (const std::string& line : lines_of(rendered(report, "jsonl"))) CHECK(schema_errors(line, "finding") == "");
  const std::string xlsx = rendered(report, "xlsx");
  for (const char* sheet : {"1", "2", "3"}) {
    const std::string xml = part_of(xlsx, std::string("xl/worksheets/sheet") + sheet + ".xml");
    CHECK(xml_error(xml) == "");
    CHECK(xml.find("<f>") == std::string::npos);
  }
}

TEST_CASE("JSON Lines say finding or agreement and keep to their schema") {
  const std::vector<std::string> lines = lines_of(rendered(sample_report(), "jsonl"));
  REQUIRE(lines.size() == 5);
  for (const std::string& line : lines) CHECK(schema_errors(line, "finding") == "");
  CHECK(Json::parse(lines[0])["kind"] == "finding");
  CHECK(Json::parse(lines[4])["kind"] == "agreement");
  Json line = Json::parse(lines[0]);
  line.erase("kind");
  const Json report = Json::parse(rendered(sample_report(), "json"));
  CHECK(line == report["findings"][0]);
  CHECK(schema_errors(line.dump(), "finding") != "");
}

TEST_CASE("CSV has a heading and a line for each finding") {
  const Rows rows = csv_rows(rendered(sample_report(), "csv"));
  REQUIRE(rows.size() == 4);
  CHECK(rows[0][0] == "심각도");
  CHECK(rows[0].back() == "지문");
  CHECK(rows[1][0] == "오류");
  CHECK(rows[1][2] == "가 신문");
  CHECK(rows[1][3] == "2025-06-20");
  CHECK(rows[1].back() == "a1b2c3");
}

TEST_CASE("the spreadsheet has a sheet for each kind of row") {
  const auto sheets = sheets_of(rendered(sample_report(), "xlsx", false, true));
  REQUIRE(sheets.size() == 4);
  CHECK(sheets.at("검산 결과").size() == 4);
  CHECK(sheets.at("일치").size() == 3);
  CHECK(sheets.at("견준 수").size() == 1 + 3 + 2 + 2 + 2 + 2);
  CHECK(sheets.at("검산표").size() == 5);
  CHECK(sheets.at("검산 결과")[1][5] == "370억원에서 82억원 늘면 452억원인데 462억원으로 적혔습니다.");
  CHECK(sheets_of(rendered(sample_report(), "xlsx")).count("검산표") == 0);
}

TEST_CASE("numbers and days of the spreadsheet are no texts, unless it would round them") {
  Report report = sample_report();
  report.findings[0].evidence[0].value = "1/3";
  report.findings[0].evidence[1].value = "1234567890123456";
  const std::string sheet = part_of(rendered(report, "xlsx"), "xl/worksheets/sheet3.xml");
  CHECK(sheet.find("<v>46200000000</v>") != std::string::npos);
  CHECK(sheet.find("<v>45828</v>") != std::string::npos);  // 2025-06-20
  CHECK(sheet.find("<t>1/3</t>") != std::string::npos);
  CHECK(sheet.find("<t>1234567890123456</t>") != std::string::npos);
  CHECK(sheet.find("<autoFilter ref=\"A1:R12\"/>") != std::string::npos);
  CHECK(sheet.find("state=\"frozen\"") != std::string::npos);
}

TEST_CASE("JUnit fails for errors and warnings, skips what was accepted and passes the rest") {
  Report report = sample_report();
  report.suppressed = {report.findings[0]};
  report.suppressed[0].id = "cafe";
  const std::string xml = rendered(report, "junit");
  CHECK(xml_error(xml) == "");
  CHECK(xml.find("<testsuites name=\"geomsan\" tests=\"6\" failures=\"2\" errors=\"0\" skipped=\"1\">") !=
        std::string::npos);
  CHECK(times(xml, "<testsuite ") == 2);
  CHECK(times(xml, "<failure type=\"error\"") == 1);
  CHECK(times(xml, "[cafe]\">\n      <skipped") == 1);
}

TEST_CASE("places in a file that is one article are places of the file") {
  Report report = sample_report();
  report.documents[0].path = "news/a.txt";
  report.documents[0].whole_file = true;
  const std::string github = lines_of(rendered(report, "github"))[0];
  CHECK(github.starts_with("::error file=news/a.txt,line=2,endLine=2,col=9,endColumn=14,title=relation."));
  const Json range = Json::parse(lines_of(rendered(report, "rdjsonl"))[0])["location"]["range"];
  CHECK(range["start"]["column"] == 21);  // bytes
  CHECK(range["end"]["column"] == 30);
  const Json region =
      Json::parse(rendered(report, "sarif"))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
  CHECK(region["startColumn"] == 9);  // code points
  CHECK(region["endColumn"] == 14);
  CHECK(region["snippet"]["text"] == "370억원");
}

TEST_CASE("of a record only the line is a place of the file") {
  const std::vector<std::string> lines = lines_of(rendered(sample_report(), "github"));
  CHECK(lines[0].starts_with("::error file=articles.jsonl,line=1,title=relation."));
  CHECK(lines[2].starts_with("::notice file=articles.jsonl,line=2,title=topic."));
  CHECK(lines[2].find("견준 자리: demo:1:") != std::string::npos);
}

TEST_CASE("Markdown shows a row for each finding and what was looked at") {
  const std::string text = rendered(sample_report(), "markdown");
  CHECK(text.starts_with("# 검산 교정지: 지적 3건\n\n지적 3건: 오류 1, 경고 1, 참고 1\n"));
  CHECK(text.find("| 오류 | `budget:2:9` | 370억원에서") != std::string::npos);
  CHECK(rendered(Report{}, "markdown").find('|') == std::string::npos);
}
