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
  const std::set<std::string_view> empty = {"meta", "link", "br", "input", "rect", "!DOCTYPE"};
  html = html.substr(0, html.find("<script"));
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
  // The script and what closes behind it.
  return open == std::vector<std::string_view>{"html", "body"} ? "" : std::string(open.empty() ? "html" : open.back());
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
  // Its own script may run and nothing else.
  CHECK(occurrences(html, "<script") == 1);
  CHECK(contains(html, "default-src 'none'"));
  CHECK(contains(html, "script-src 'sha256-"));
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
  CHECK(contains(html, "면허시험장 건립비 &lt;script&gt;alert(1)&lt;/script&gt; "));
  CHECK(contains(html, "&quot;&gt;&lt;img onerror=x&gt;"));
  CHECK(contains(html, "{{label.title}} &amp; &lt;b&gt;"));
  CHECK_FALSE(contains(html, "<img"));
}

TEST_CASE("no text grows without bounds and none turns the page around") {
  Report report = sample_report();
  report.documents[1].source = std::string(100'000, 'x') + "\u202E";
  report.documents[1].title = "\U0001F4C8 \u202E'" + std::string(2'000'000, 'y');
  report.documents[1].body += "\n" + std::string(10'000'000, 'z');
  const std::string html = page(report);
  CHECK(html.size() < 500'000);
  CHECK(contains(html, "\U0001F4C8 \uFFFD&apos;yyy"));
  CHECK_FALSE(contains(html, "\u202E"));
  CHECK(contains(html, "글이 너무 길어 여기서 잘랐습니다."));
}

TEST_CASE("findings show words, passages with marks, values, arithmetic and a link") {
  const std::string html = page();
  CHECK(contains(html, "<article class=\"finding error\" id=\"f-a1b2c3\""));
  CHECK(contains(html, "<span class=\"badge\">오류</span>"));
  CHECK(contains(html, "<span class=\"verdict\">불일치</span>"));
  CHECK(contains(html, "<span class=\"kind\">합</span>"));
  CHECK(contains(
      html,
      "건립비는 기존 <mark>370억원</mark>에서 <mark>82억원</mark> 증액된 <mark>4<b>6</b>2억원</mark>으로 늘었다."));
  CHECK(contains(html, "370억 KRW"));
  CHECK(contains(html, "461억5000만 KRW ~ 462억5000만 KRW"));
  CHECK(contains(html, "<span>370억 원 + 82억 원 = 452억 원</span> <span>452억 원 ≠ 462억 원</span>"));
  CHECK(contains(html, "462억원을 452억원으로"));
  CHECK(contains(html, "href=\"#f-a1b2c3\""));
  CHECK(contains(html, "2025-06-20 ~ 2025-06-21"));
}

TEST_CASE("findings can be chosen by what they carry") {
  const std::string html = page();
  CHECK(contains(html, "data-severity=\"error\" data-kind=\"sum\" data-rule=\"relation.increase-to-total\""));
  CHECK(contains(html, "data-first=\"2025-06-20\" data-last=\"2025-06-21\""));
  CHECK(contains(html, "<option value=\"sum\">합 (1)</option>"));
  CHECK(contains(html, "<option value=\"warning\">경고 (1)</option>"));
}

TEST_CASE("values between articles stand in one unit, with their difference") {
  Report report = sample_report();
  report.findings[2].relation = "same-fact";
  const std::string html = page(report);
  CHECK(contains(html, "95 MW ~ 105 MW"));
  CHECK(contains(html, "<dd>3 MW (3%)</dd>"));
}

TEST_CASE("a group with more articles than passages is a table of values") {
  Report report = sample_report();
  Finding& group = report.findings[2];
  CHECK_FALSE(contains(page(report), "<table class=\"group\">"));
  Evidence again = group.evidence[1];
  again.document = 0;
  again.span = evidence_for(report, 0, "370억원").span;
  group.evidence.push_back(again);
  group.support[1].documents = {0, 2};
  group.documents = 3;
  const std::string html = page(report);
  CHECK(contains(html, "<table class=\"group\">"));
  CHECK(contains(html, "<td data-label=\"기사 수\" class=\"number\">2</td>"));
  CHECK(contains(html, "class=\"outlets\">가 신문, 매체 이름 없음</td><td data-label=\"날짜\">2025-06-20</td>"));
}

TEST_CASE("a conversion names its rate, the implied one, and how far they lie apart") {
  Report report = sample_report();
  report.findings[0].rate = report.agreements[0].rate;
  const std::string html = page(report);
  CHECK(contains(html, "<dt>환율</dt><dd>1 USD = 1,366.74 KRW, ECB 2025-06-20</dd>"));
  CHECK(contains(html, "<dt>기사 환산</dt><dd>1 USD = 1,365 KRW, 기준 환율보다 0.13% 낮음</dd>"));
}

TEST_CASE("what several outlets agree on comes first, with its passages") {
  Report report = sample_report();
  Finding shared = report.findings[2];
  shared.verdict = Verdict::agree;
  shared.support = {{0, {0, 1, 2}, 2}};
  report.agreements.push_back(shared);
  const std::string html = page(report);
  CHECK(contains(html, "여러 기사가 같게 적은 수 1개(2개 매체 1개)"));
  CHECK(contains(html, "<strong>2개 매체 일치: 100메가와트</strong> <small>기사 3건, 독립된 출처 2곳</small>"));
  CHECK(contains(html, "그 밖에 1건"));
  CHECK_FALSE(contains(page(sample_report()), "id=\"shared\""));
}

TEST_CASE("findings about one number name each other") {
  Report report = sample_report();
  Finding again = report.findings[0];
  again.id = "again";
  report.findings.push_back(again);
  CHECK(contains(page(report), "같은 수를 말하는 다른 지적: <a href=\"#f-again\">지적 4</a>"));
  CHECK_FALSE(contains(page(sample_report()), "같은 수를 말하는 다른 지적"));
}

TEST_CASE("charts tell their numbers in words") {
  const std::string html = page();
  CHECK(contains(html, "<span class=\"words\">오류 1 · 경고 1</span> <strong>2</strong>"));
  CHECK(contains(html, "2025-06-20: 기사 1건, 지적이 있는 기사 1건"));
  CHECK(contains(html, "<span class=\"words\">75.0%</span>"));
  Report undated = sample_report();
  for (Document& document : undated.documents) document.date.reset();
  CHECK_FALSE(contains(page(undated), "<figure class=\"timeline\">"));
}

TEST_CASE("rules are explained at the end of the page") {
  RenderOptions options;
  options.templates = in_source_tree("reports/templates");
  options.rule_help["relation.increase-to-total"] = "늘어난 뒤의 값이 맞는지 봅니다.";
  std::ostringstream out;
  make_renderer("html")->render(sample_report(), options, out);
  CHECK(contains(out.str(), "<a href=\"#r-relation-increase-to-total\">"));
  CHECK(contains(out.str(), "<div id=\"r-relation-increase-to-total\">"));
  CHECK(contains(out.str(), "늘어난 뒤의 값이 맞는지 봅니다."));
}

TEST_CASE("what holds is folded and bounded") {
  Report report = sample_report();
  while (report.agreements.size() < 500) report.agreements.push_back(report.agreements.front());
  const std::string html = page(report);
  CHECK(contains(html, "<summary><strong>환산</strong> <small>반올림하면 일치 1 · 일치 499</small></summary>"));
  CHECK(occurrences(html, "40억 달러 × 1,365원 = 5조4600억 원") == 40);
  CHECK(contains(html, "그 밖에 460건은 싣지 않았습니다."));
  CHECK(occurrences(rendered(report, "html", false, true), "40억 달러 × 1,365원 = 5조4600억 원") == 500);
}

TEST_CASE("copies of one text name one another") {
  Report report = sample_report();
  report.findings[0].evidence[0].lineage = 7;
  report.findings.push_back(report.findings[0]);
  report.findings.back().id = "ffee00";
  const std::string html = page(report);
  CHECK(contains(html, "같은 글을 옮긴 기사의 같은 지적: <a href=\"#f-ffee00\">가 신문 budget</a>"));
  CHECK(contains(html, "<a href=\"#f-a1b2c3\">가 신문 budget</a>"));
}

TEST_CASE("a finding shows the fingerprint it can be accepted by") { CHECK(contains(page(), "<code>a1b2c3</code>")); }

TEST_CASE("accepted findings are one line of the page") {
  Report report = sample_report();
  report.suppressed = {report.findings.front()};
  CHECK(contains(page(report), "<p class=\"suppressed\">편집자가 받아들인 지적 1건은 뺐습니다.</p>"));
  CHECK_FALSE(contains(page(), "class=\"suppressed\""));
}

TEST_CASE("articles with findings are shown whole, each number by its state") {
  const std::string html = rendered(sample_report(), "html", false, true);
  CHECK(first_unbalanced_tag(html) == "");
  CHECK(occurrences(html, "<details class=\"fold ledger\"") == 3);
  CHECK(contains(html, "<code>budget</code> <small>수 3개 · 불일치 2 · 견줄 것 없음 1</small>"));
  CHECK(contains(html, "<code>demo</code> <small>수 0개</small>"));
  CHECK(contains(html,
                 "<a class=\"n conflict\" href=\"#f-a1b2c3\" title=\"불일치: relation.increase-to-total\">370억원"
                 "<span class=\"hidden\"> (불일치)</span></a>"));
  CHECK(contains(html,
                 "<tr class=\"conflict\"><td class=\"place\">2:9</td><td lang=\"ko\">370억원</td>"
                 "<td class=\"state\"><a href=\"#f-a1b2c3\">불일치</a></td></tr>"));
  // What was accepted is not on the page, so nothing links to it.
  CHECK(contains(html, "<td class=\"state\">불일치 (받아들임)</td>"));
}

TEST_CASE("articles without findings are left out unless the ledger is asked for") {
  Report report = sample_report();
  report.findings.resize(1);
  CHECK(occurrences(page(report), "<details class=\"fold ledger\"") == 1);
  CHECK(contains(page(report), "기사 3건 가운데 1건을 실었습니다."));
  CHECK(occurrences(rendered(report, "html", false, true), "<details class=\"fold ledger\"") == 3);
  report.findings.clear();
  CHECK_FALSE(contains(page(report), "<details class=\"fold ledger\""));
}

TEST_CASE("an article without source, date and title does not borrow them from the passage beside it") {
  const std::string html = page();
  CHECK(contains(html, "<figcaption><a class=\"place\" href=\"#a-3\">demo:1:22</a></figcaption>"));
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
