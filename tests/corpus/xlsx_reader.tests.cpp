#include <catch2/catch.hpp>
#include <random>

#include "scratch_folder.hpp"
#include "spreadsheet.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

ReadOptions options() {
  ReadOptions result;
  result.fields.id.emplace_back("뉴스 식별자");
  result.fields.title.emplace_back("제목");
  result.fields.body.emplace_back("본문");
  result.fields.date.emplace_back("일자");
  result.fields.source.emplace_back("언론사");
  result.fields.excluded.emplace_back("분석제외 여부");
  return result;
}

Reading read_zip(const ZipParts& parts, const std::string& name = "a.xlsx") {
  return read_memory(zipped(parts), name, options());
}

Reading read_sheet(const std::string& rows) { return read_zip(workbook({"<sheetData>" + rows + "</sheetData>"})); }

const std::string kRows = "<sheetData>" + row({"제목", "본문"}) + row({"가", "7조 원"}) + "</sheetData>";

}  // namespace

TEST_CASE("a sheet as archives export it is read", "[corpus]") {
  const Reading reading = read_sheet(row({"뉴스 식별자", "일자", "언론사", "제목", "본문", "분석제외 여부"}) +
                                     row({"0001.1", "20250620 ", "한빛일보", "가 &amp; 나", "7조 원", ""}) +
                                     row({"0001.2", "20250620", "한빛일보", "다", "8조 원", "중복"}) +
                                     row({"0001.3", " 2025 0621", "한빛일보", "라", "9조 원", ""}));
  REQUIRE(reading.documents.size() == 2);
  CHECK(reading.documents[0].id == "0001.1");
  CHECK(reading.documents[0].date == Day{2025, 6, 20});
  CHECK(reading.documents[0].source == "한빛일보");
  CHECK(reading.documents[0].title == "가 & 나");
  CHECK(reading.documents[0].body == "7조 원");
  CHECK(reading.documents[0].line == 2);
  CHECK(reading.documents[1].date == Day{2025, 6, 21});
  CHECK(reading.documents[1].line == 4);
  REQUIRE(reading.result.diagnostics.size() == 1);
  CHECK(reading.result.diagnostics[0].text == "'분석제외 여부' 칸이 채워진 줄 1개를 건너뛰었습니다");
  CHECK(reading.result.diagnostics[0].warning);
}

TEST_CASE("sheets are read in the ways programs write them", "[corpus]") {
  struct Example {
    const char* why;
    ZipParts parts;
    const char* summary;
  };
  const std::string header = row({"제목", "본문"});
  const std::string article = row({"가", "7조 원"});
  const auto sheet = [](const std::string& rows) { return workbook({"<sheetData>" + rows + "</sheetData>"}); };
  const Example examples[] = {
      {"a dimension that is wrong", workbook({"<dimension ref=\"A1\"/>" + kRows}), "a.xlsx#2@2 |"},
      {"prefixes",
       workbook({"<x:sheetData><x:row r=\"3\"><x:c t=\"inlineStr\"><x:is><x:t>본문</x:t></x:is></x:c></x:row>"
                 "<x:row r=\"7\"><x:c t=\"str\"><x:v>7조</x:v></x:c></x:row></x:sheetData>"}),
       "a.xlsx#7@7 |"},
      {"shared strings",
       workbook(
           {"<sheetData><row r=\"1\"><c r=\"C1\" t=\"s\"><v>0</v></c></row><row r=\"5\"><c r=\"C5\" t=\"s\"><v>1</v>"
            "</c><c r=\"D5\" t=\"s\"><v>99</v></c></row></sheetData>"},
           "<si><t>본문</t></si><si><r><t>7</t></r><r><rPr/><t>조</t></r><rPh><t>x</t></rPh></si>"),
       "a.xlsx#5@5 |"},
      {"a header further down", sheet(row({"검색 결과"}) + row({""}) + header + article), "a.xlsx#4@4 |"},
      {"blank rows", sheet(header + row({"", " "}) + article), "a.xlsx#3@3 |"},
      {"two sheets", workbook({kRows, kRows}), "a.xlsx#2@2 a.xlsx#시트2!2@2 |"},
      {"a sheet of something else", workbook({"<sheetData>" + row({"안내"}) + "</sheetData>", kRows}),
       "a.xlsx#2@2 | 0:0w"},
      {"a blank sheet", workbook({"<sheetData/>", kRows}), "a.xlsx#2@2 |"},
      {"no header", sheet(row({"가", "나"})), "| 0:0"},
      {"nothing below the header", sheet(header), "| 0:0"},
      {"no body", sheet(header + row({"가", ""}) + row({"", "나"})), "a.xlsx#2@2 a.xlsx#3@3 | 2:0w"},
      {"an error instead of a text", sheet(header + "<row><c t=\"e\"><v>#N/A</v></c></row>" + article),
       "a.xlsx#3@3 |"}};
  for (const Example& example : examples) {
    INFO(example.why);
    CHECK(summary(read_zip(example.parts)) == example.summary);
  }
}

TEST_CASE("shared strings and runs of rich text are put together", "[corpus]") {
  const Reading reading = read_zip(workbook(
      {"<sheetData><row r=\"1\"><c r=\"C1\" t=\"s\"><v>0</v></c></row><row r=\"5\"><c r=\"C5\" t=\"s\"><v>1</v>"
       "</c></row></sheetData>"},
      "<si><t>본문</t></si><si><r><t xml:space=\"preserve\">7</t></r><r><rPr/><t>조_x000D_\n원 _x005F_</t></r></si>"));
  CHECK(reading.documents.at(0).body == "7조\n원 _");
}

TEST_CASE("days are read from numbers, too", "[corpus]") {
  struct Example {
    const char* cell;
    std::optional<Day> day;
  };
  const Example examples[] = {{"<c><v>45828</v></c>", Day{2025, 6, 20}},
                              {"<c t=\"n\"><v>45828.75</v></c>", Day{2025, 6, 20}},
                              {"<c><v>20250620</v></c>", Day{2025, 6, 20}},
                              {"<c><v>2.025062E7</v></c>", Day{2025, 6, 20}},
                              {"<c t=\"d\"><v>2025-06-20T00:00:00</v></c>", Day{2025, 6, 20}},
                              {"<c><v>2025</v></c>", std::nullopt},
                              {"<c><v>9999999</v></c>", std::nullopt},
                              {"<c><v>1e300</v></c>", std::nullopt},
                              {"<c><v>-45828</v></c>", std::nullopt}};
  const std::string header = row({"일자", "본문"});
  const std::string body = "<c t=\"str\"><v>7조</v></c></row></sheetData>";
  for (const Example& example : examples) {
    INFO(example.cell);
    const std::string sheet = "<sheetData>" + header + "<row>" + example.cell + body;
    CHECK(read_zip(workbook({sheet})).documents.at(0).date == example.day);
  }
  const std::string sheet = "<sheetData>" + header + "<row><c><v>44366</v></c>" + body;
  CHECK(read_zip(workbook({sheet}, "", "<workbookPr date1904=\"1\"/>")).documents.at(0).date == Day{2025, 6, 20});
}

TEST_CASE("archives of other things are named for what they are", "[corpus]") {
  CHECK(read_zip({{"word/document.xml", "<a/>"}}, "a.docx").result.diagnostics.at(0).text ==
        "ZIP 파일이라 기사로 읽지 않았습니다");
  CHECK(read_zip({{"word/document.xml", "<a/>"}}, "a.xlsx").result.diagnostics.at(0).text ==
        "ZIP 파일이라 기사로 읽지 않았습니다");
  CHECK(read_memory("\xD0\xCF\x11\xE0 old", "a.xlsx").result.diagnostics.at(0).text ==
        "OLE(HWP, DOC, XLS) 파일이라 기사로 읽지 않았습니다");
  std::string locked = "\xD0\xCF\x11\xE0";
  for (const char c : std::string("EncryptedPackage")) locked.append(1, c).append(1, '\0');
  CHECK(read_memory(locked, "a.xlsx").result.diagnostics.at(0).text == "암호가 걸린 xlsx 파일이라 읽지 않았습니다");
  ReadOptions forced;
  forced.format = InputFormat::xlsx;
  CHECK(read_memory("7조 원", "a", forced).result.diagnostics.at(0).text == "지정한 입력 형식의 파일이 아닙니다");
}

TEST_CASE("what is wrong with a workbook is said", "[corpus]") {
  struct Example {
    const char* why;
    ZipParts parts;
    const char* text;
  };
  const auto without = [](const std::string& name) {
    ZipParts parts = workbook({kRows});
    std::erase_if(parts, [&](const auto& part) { return part.first == name; });
    return parts;
  };
  const auto with_part = [&](const std::string& name, const std::string& content) {
    ZipParts parts = without(name);
    parts.emplace_back(name, content);
    return parts;
  };
  const std::string sheet = "xl/worksheets/sheet1.xml";
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "<a>";
  const Example examples[] = {
      {"a sheet is missing", without(sheet), "xlsx 파일 안에 xl/worksheets/sheet1.xml 부분이 없습니다"},
      {"no XML", with_part(sheet, "\n<a><b></a>"),
       "xlsx 파일의 xl/worksheets/sheet1.xml 부분을 2번째 줄부터 읽을 수 없습니다: mismatched tag"},
      {"cut off", with_part(sheet, "<a>"),
       "xlsx 파일의 xl/worksheets/sheet1.xml 부분을 1번째 줄부터 읽을 수 없습니다: no element found"},
      {"empty", with_part(sheet, ""),
       "xlsx 파일의 xl/worksheets/sheet1.xml 부분을 1번째 줄부터 읽을 수 없습니다: no element found"},
      {"entities", with_part(sheet, "<!DOCTYPE a [<!ENTITY b \"b\">]><a>&b;</a>"),
       "xlsx 파일의 xl/worksheets/sheet1.xml 부분에 있어서는 안 될 DOCTYPE이 있어 읽지 않았습니다"},
      {"too deep", with_part(sheet, deep),
       "xlsx 파일의 xl/worksheets/sheet1.xml 부분은 짜임이 이상해 더 읽지 않았습니다(너무 깊거나 긴 요소)"},
      {"a tag without end", with_part(sheet, "<a b=\"" + std::string(std::size_t{3} << 20, 'x')),
       "xlsx 파일의 xl/worksheets/sheet1.xml 부분은 짜임이 이상해 더 읽지 않았습니다(너무 깊거나 긴 요소)"},
      {"a bomb", with_part(sheet, "<a>" + std::string(std::size_t{40} << 20, ' ')),
       "xlsx 파일의 xl/worksheets/sheet1.xml 부분이 200배 넘게 압축되어 있어 더 읽지 않았습니다"},
      {"a bomb of strings", with_part("xl/sharedStrings.xml", "<sst><si><t>" + std::string(std::size_t{40} << 20, ' ')),
       "xlsx 파일의 xl/sharedStrings.xml 부분이 200배 넘게 압축되어 있어 더 읽지 않았습니다"}};
  for (const Example& example : examples) {
    INFO(example.why);
    const Reading reading = read_zip(example.parts);
    CHECK(reading.documents.empty());
    REQUIRE(reading.result.diagnostics.size() == 1);
    CHECK(reading.result.diagnostics[0].text == example.text);
    CHECK_FALSE(reading.result.diagnostics[0].warning);
  }
  CHECK(summary(read_zip(without("xl/_rels/workbook.xml.rels"))) == "a.xlsx#2@2 |");
}

TEST_CASE("rows in front of the damage are read", "[corpus]") {
  const Reading reading = read_zip(workbook({"<sheetData>" + row({"본문"}) + row({"7조"}) + "<row></c>"}));
  CHECK(summary(reading) == "a.xlsx#2@2 | 0:0");
}

TEST_CASE("one long string that many cells name does not fill the memory", "[corpus]") {
  std::string rows = "<row><c t=\"s\"><v>0</v></c></row>";
  for (int i = 0; i < 2000; ++i) rows += "<row><c t=\"s\"><v>1</v></c></row>";
  std::mt19937 random(1);
  std::string text(std::size_t{1} << 20, 'x');
  for (char& c : text) c = static_cast<char>('a' + random() % 26);
  std::size_t documents = 0;
  const ReadResult result = read_bytes(
      zipped(workbook({"<sheetData>" + rows + "</sheetData>"}, "<si><t>본문</t></si><si><t>" + text + "</t></si>")),
      "a.xlsx", options(), [&](Document&&) { ++documents; });
  CHECK(documents < 600);
  CHECK(result.diagnostics.at(0).text == "압축을 풀면 512MiB가 넘는 xlsx 파일이라 더 읽지 않았습니다");
}

TEST_CASE("damaged workbooks never stop the reader", "[corpus]") {
  const std::string whole = zipped(workbook({kRows}, "<si><t>본문</t></si>"));
  std::mt19937 random(11);
  std::uniform_int_distribution<std::size_t> place(0, whole.size() - 1);
  std::uniform_int_distribution<int> byte(0, 255);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = whole.substr(0, round % 3 == 0 ? place(random) : whole.size());
    for (int i = 0; i < round % 4 && !bytes.empty(); ++i)
      bytes[place(random) % bytes.size()] = static_cast<char>(byte(random));
    const Reading reading = read_memory(bytes, "a.xlsx", options());
    REQUIRE(reading.documents.size() + reading.result.diagnostics.size() > 0);
    for (const Document& document : reading.documents) REQUIRE_FALSE(first_invalid_utf8(document.body).has_value());
  }
}
