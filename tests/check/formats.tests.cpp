#include <iconv.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "../corpus/scratch_folder.hpp"
#include "../corpus/spreadsheet.hpp"
#include "checking.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

/// One file and its name.
using File = std::pair<std::string, std::string>;

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) {
    text.replace(at, what.size(), by);
  }
  return text;
}

std::string in_xml(std::string text) {
  return replaced(replaced(replaced(std::move(text), "&", "&amp;"), "<", "&lt;"), ">", "&gt;");
}

std::string in_csv(const std::string& text) { return "\"" + replaced(text, "\"", "\"\"") + "\""; }

std::string converted(const std::string& text, const char* encoding) {
  const iconv_t converter = iconv_open(encoding, "UTF-8");
  std::string bytes(text.size() * 2 + 16, '\0');
  std::string source = text;
  char* from = source.data();
  char* to = bytes.data();
  std::size_t left = source.size();
  std::size_t room = bytes.size();
  const bool whole = iconv(converter, &from, &left, &to, &room) != static_cast<std::size_t>(-1);
  iconv_close(converter);
  bytes.resize(bytes.size() - room);
  return whole ? bytes : std::string();
}

std::string decomposed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  icu::Normalizer2::getNFDInstance(status)->normalizeUTF8(0, text, sink, nullptr, status);
  return result;
}

std::vector<Document> read(const std::vector<File>& files) {
  std::vector<Document> documents;
  ReadOptions options;
  options.fields = shipped_rules().fields;
  for (const auto& [name, bytes] : files) {
    const ReadResult result =
        read_bytes(bytes, name, options, [&](Document&& document) { documents.push_back(std::move(document)); });
    for (const Diagnostic& diagnostic : result.diagnostics) FAIL_CHECK(name << ": " << diagnostic.text);
  }
  return documents;
}

/// What the report says but for where the articles came from.
std::string findings_in(const std::vector<File>& files) {
  const Report report = checked(read(files));
  std::string text = text_of(report);
  for (const Finding& finding : report.findings) text += finding.arithmetic + "\n";
  return text;
}

std::vector<Document> seed_articles() {
  std::ifstream file(GEOMSAN_ROOT "/seeds/articles.jsonl");
  std::ostringstream lines;
  lines << file.rdbuf();
  return read({{"articles.jsonl", lines.str()}});
}

std::string page(const Document& article) {
  return "<!DOCTYPE html><html><head><meta property=\"og:title\" content=\"" +
         replaced(in_xml(article.title), "\"", "&quot;") + "\"><meta property=\"article:published_time\" content=\"" +
         to_string(*article.date) + "T09:00:00+09:00\"><meta property=\"og:site_name\" content=\"" +
         in_xml(article.source) + "\"></head><body><nav><a href=\"/\">첫 화면</a></nav><article><h1>" +
         in_xml(article.title) + "</h1><p>" + replaced(in_xml(article.body), "\n", "</p><p>") +
         "</p></article></body></html>";
}

}  // namespace

TEST_CASE("articles give the same findings in every format that keeps their fields", "[check]") {
  const std::vector<Document> articles = seed_articles();
  REQUIRE(articles.size() == 20);
  std::string csv = "제목,본문,언론사,일자\n";
  std::string rows = row({"일자", "언론사", "제목", "본문"});
  std::vector<File> pages;
  for (const Document& article : articles) {
    csv += in_csv(article.title) + "," + in_csv(article.body) + "," + in_csv(article.source) + "," +
           to_string(*article.date) + "\n";
    rows += row({replaced(to_string(*article.date), "-", "") + " ", in_xml(article.source), in_xml(article.title),
                 in_xml(article.body)});
    pages.emplace_back(article.id + ".html", page(article));
  }
  const std::string expected = text_of(checked(articles));
  REQUIRE(expected.size() > 500);
  std::ostringstream lines;
  lines << std::ifstream(GEOMSAN_ROOT "/seeds/articles.jsonl").rdbuf();
  const std::string all = findings_in({{"a.jsonl", lines.str()}});
  CHECK(all.starts_with(expected));
  CHECK(findings_in({{"a.csv", csv}}) == all);
  CHECK(findings_in({{"a.csv", converted(csv, "UTF-16")}}) == all);
  CHECK(findings_in({{"a.xlsx", zipped(workbook({rows}))}}) == all);
  CHECK(findings_in(pages) == all);
}

TEST_CASE("plain text gives the same findings in every encoding", "[check]") {
  std::vector<File> utf8;
  std::vector<File> utf16;
  std::vector<File> cp949;
  std::vector<File> nfd;
  for (const Document& article : seed_articles()) {
    const std::string korean = converted(article.body, "CP949");
    if (korean.empty()) continue;
    utf8.emplace_back(article.id + ".txt", article.body);
    utf16.emplace_back(article.id + ".txt", converted(article.body, "UTF-16LE"));
    cp949.emplace_back(article.id + ".txt", korean);
    nfd.emplace_back(article.id + ".txt", decomposed(article.body));
  }
  REQUIRE(utf8.size() >= 12);
  const std::string all = findings_in(utf8);
  REQUIRE(all.size() > 300);
  CHECK(findings_in(cp949) == all);
  CHECK(findings_in(utf16) == all);
  CHECK(findings_in(nfd) == all);
}
