#include <catch2/catch.hpp>
#include <set>

#include "sample_report.hpp"
#include "text/message.hpp"

using namespace geomsan;
using namespace geomsan::testing;

namespace {

std::string page(const Report& report = sample_report()) { return rendered(report, "html"); }

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// The first tag that is not closed in turn, or an empty text. Enough of HTML for a page we write ourselves.
std::string first_unbalanced_tag(std::string_view html) {
  const std::set<std::string_view> empty = {"meta", "link", "br", "!DOCTYPE"};
  std::vector<std::string_view> open;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const bool closing = html[at + 1] == '/';
    const std::size_t begin = at + (closing ? 2 : 1);
    const std::string_view name = html.substr(begin, html.find_first_of(" >", begin) - begin);
    if (closing && (open.empty() || open.back() != name)) return std::string(name);
    if (closing) {
      open.pop_back();
    } else if (!empty.contains(name)) {
      open.push_back(name);
    }
  }
  return open.empty() ? "" : std::string(open.back());
}

std::size_t occurrences(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("the page needs nothing but itself") {
  const std::string html = page();
  CHECK_FALSE(contains(html, "http://"));
  CHECK_FALSE(contains(html, "https://"));
  CHECK_FALSE(contains(html, "src="));
  CHECK_FALSE(contains(html, "url("));
  CHECK_FALSE(contains(html, "@import"));
  CHECK_FALSE(contains(html, "<script"));
}

TEST_CASE("the page is well formed") {
  const std::string html = page();
  CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"ko\">"));
  CHECK(first_unbalanced_tag(html) == "");
  CHECK(first_unbalanced_tag(page(Report{})) == "");
  // Nothing of the template language is left over.
  CHECK_FALSE(contains(html, "{{"));
  CHECK_FALSE(contains(html, "}}"));
}

TEST_CASE("texts from articles are escaped") {
  Report report = sample_report();
  report.documents[1].source = "\"><img onerror=x>";
  report.findings[0].message = "{{label.title}} & <b>";
  const std::string html = page(report);
  CHECK(contains(html, "면허시험장 건립비 &lt;script&gt;alert(1)&lt;/script&gt; 462억"));
  CHECK(contains(html, "&quot;&gt;&lt;img onerror=x&gt;"));
  CHECK(contains(html, "{{label.title}} &amp; &lt;b&gt;"));
  CHECK_FALSE(contains(html, "<img"));
}

TEST_CASE("findings show words, passages with marks, values, arithmetic and a link") {
  const std::string html = page();
  CHECK(contains(html, "<article class=\"finding error\" id=\"f-a1b2c3\""));
  CHECK(contains(html, "<span class=\"badge\">오류</span>"));
  CHECK(contains(html, "<span class=\"verdict\">불일치</span>"));
  CHECK(contains(html,
                 "건립비는 기존 <mark>370억원</mark>에서 <mark>82억원</mark> 증액된 <mark>462억원</mark>으로 늘었다."));
  CHECK(contains(html, "37,000,000,000 KRW"));
  CHECK(contains(html, "46,150,000,000 ~ 46,250,000,000 KRW"));
  CHECK(contains(html, "<span>370억 원 + 82억 원 = 452억 원</span><span>452억 원 ≠ 462억 원</span>"));
  CHECK(contains(html, "462억원을 452억원으로"));
  CHECK(contains(html, "href=\"#f-a1b2c3\""));
  CHECK(contains(html, "2025-06-20 ~ 2025-06-21"));
  CHECK(contains(html, "width:75.0%"));
}

TEST_CASE("a finding shows the fingerprint it can be accepted by") { CHECK(contains(page(), "<code>a1b2c3</code>")); }

TEST_CASE("accepted findings are one line of the page") {
  Report report = sample_report();
  report.suppressed = {report.findings.front()};
  CHECK(contains(page(report), "<p class=\"suppressed\">편집자가 받아들인 지적 1건은 뺐습니다.</p>"));
  CHECK_FALSE(contains(page(), "class=\"suppressed\""));
}

TEST_CASE("the ledger is a table an article that can be folded") {
  const std::string html = rendered(sample_report(), "html", false, true);
  CHECK(first_unbalanced_tag(html) == "");
  CHECK(occurrences(html, "<details class=\"ledger\">") == 3);
  CHECK(contains(html,
                 "<summary><code>budget</code> <cite lang=\"ko\">면허시험장 건립비 "
                 "&lt;script&gt;alert(1)&lt;/script&gt; 462억</cite> <small>수 3개 · 불일치 2 · 견줄 것 없음 "
                 "1</small></summary>"));
  CHECK(contains(html, "<summary><code>demo</code> <small>수 0개</small></summary>"));
  CHECK(contains(html,
                 "<tr class=\"conflict\"><td class=\"place\">2:9</td><td lang=\"ko\">370억원</td>"
                 "<td class=\"state\"><a href=\"#f-a1b2c3\">불일치</a></td>"
                 "<td><code>relation.increase-to-total</code></td></tr>"));
  // What was accepted is not on the page, so nothing links to it.
  CHECK(contains(html, "<td class=\"state\">불일치 (받아들임)</td>"));
  CHECK_FALSE(contains(page(), "<details"));
  CHECK_FALSE(contains(page(), "#ledger"));
}

TEST_CASE("an article without source, date and title does not borrow them from the passage beside it") {
  const std::string html = page();
  CHECK(contains(html, "<figcaption><span class=\"place\">demo:1:22</span></figcaption>"));
}

TEST_CASE("anchors are unique and fit for a link") {
  Report report = sample_report();
  for (Finding& finding : report.findings) finding.id = "한/1";
  const std::string html = page(report);
  CHECK(contains(html, "href=\"#f-----1-2\""));
  CHECK(contains(html, "href=\"#f-----1-3\""));
  CHECK(occurrences(html, "id=\"f-----1\"") == 1);
}

TEST_CASE("a report without findings says so and claims no more") {
  Report report = sample_report();
  report.findings.clear();
  CHECK(contains(page(report), "어긋난 곳을 찾지 못했습니다"));
}

TEST_CASE("the page is in the language of the user and the same every time") {
  CHECK(page() == page());
  set_language(Language::english);
  const std::string english = page();
  set_language(Language::korean);
  CHECK(contains(english, "<html lang=\"en\">"));
  CHECK(contains(english, "<span class=\"badge\">error</span>"));
  CHECK(contains(english, "<blockquote lang=\"ko\">"));
}

TEST_CASE("a missing or broken template is an error that names it") {
  const auto renderer = make_renderer("html");
  std::ostringstream out;
  RenderOptions options;
  options.templates = "/no/such/folder";
  CHECK_THROWS_WITH(renderer->render(Report{}, options, out), Catch::Contains("/no/such/folder/report.mustache"));
  CHECK(out.str().empty());
}
