#include <catch2/catch.hpp>
#include <string>

#include "scratch_folder.hpp"

using namespace geomsan;
using geomsan::testing::read_memory;
using geomsan::testing::read_paths;
using geomsan::testing::Reading;
using geomsan::testing::ScratchFolder;

namespace {

const std::string kParagraph =
    "가나시는 도서관을 짓는다고 20일 밝혔다. 시는 올해 안에 설계를 마치고 내년 봄에 첫 삽을 뜬다. 공사가 끝나면 가까운 "
    "마을 "
    "주민이 먼저 쓰게 되고 나머지 시설은 차례로 문을 연다.";

Reading read_page(const std::string& html) { return read_memory(html, "page.html"); }

/// The one article of a page.
Document article(const std::string& html) {
  const auto reading = read_page(html);
  for (const Diagnostic& diagnostic : reading.result.diagnostics) FAIL_CHECK(diagnostic.text);
  REQUIRE(reading.documents.size() == 1);
  return reading.documents[0];
}

/// The zones of a document, as "zone: text" lines.
std::string zones_of(const Document& document) {
  std::string result;
  for (const ZoneSpan& zone : document.zones)
    result += std::string(name_of(zone.zone)) + ": " + std::string(slice(document.body, zone.span)) + "\n";
  return result;
}

}  // namespace

TEST_CASE("an article's page: what it says of itself and its text", "[corpus]") {
  const Document document = article(R"(<!DOCTYPE html>
<html lang="ko"><head><meta charset="euc-kr"><title>가나 도서관 짓는다 - 가나일보</title>
<meta property="og:title" content="가나 도서관 짓는다 &#45; 가나일보"><meta property="og:type" content="article">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite"},
{"@type": "NewsArticle", "headline": "가나 도서관 &quot;내년&quot; 짓는다", "datePublished": "2025-06-19T22:30:00Z",
"publisher": {"@type": "Organization", "name": "가나일보"}, "mainEntityOfPage": {"@id": "https://example.com/1"},
"articleBody": "줄이
바뀐 요약"}]}</script></head>
<body><nav><ul><li><a href="/">홈</a><li><a href="/e">경제</a></ul></nav>
<div id="wrap"><h1>가나 도서관 "내년" 짓는다</h1><h2>열람실 300석</h2>
<div itemprop="articleBody"><strong>주차장 40대 규모</strong><br><br>가나시는 <b>5조</b>4600억&nbsp;원을 들인다.<br>
<br>열람실과   강당이
들어선다. 25&#37; 늘었다.
<figure><img src="x"><figcaption>2025년 6월 조감도</figcaption></figure>
<p>시는 올해 안에 설계를 마친다.</p>
<table><tr><th>연도<th>예산<tr><td>10</td><td>20</td></tr></table>
<h3>함께 볼 기사</h3><ul><li><a href="1">수영장 50억원 들여 고친다</a></li><li><a href="2">공원 20억원</a></li></ul>
<p class="byline">홍길동 기자</p></div></div>
<footer>1999년 창간</footer><script>var a = "<p>1조원</p>";</script></body></html>)");
  CHECK(document.id == "page.html");
  CHECK(document.title == "가나 도서관 \"내년\" 짓는다");
  CHECK(document.source == "가나일보");
  CHECK(document.url == "https://example.com/1");
  CHECK(document.date == Day{2025, 6, 20});
  CHECK(document.date_origin == DateOrigin::page);
  CHECK(document.encoding == "UTF-8");
  CHECK(
      document.given(Field::body) ==
      "열람실 300석\n주차장 40대 규모\n가나시는 5조4600억\u00A0원을 들인다.\n열람실과 강당이 들어선다. 25% 늘었다.\n"
      "2025년 6월 조감도\n시는 올해 안에 설계를 마친다.\n연도\t예산\n10\t20\n함께 볼 기사\n수영장 50억원 들여 고친다\n"
      "공원 20억원\n홍길동 기자");
  CHECK(zones_of(document) ==
        "deck: 열람실 300석\ndeck: 주차장 40대 규모\ncaption: 2025년 6월 조감도\nrelated: 함께 볼 기사\n"
        "related: 수영장 50억원 들여 고친다\nrelated: 공원 20억원\nbyline: 홍길동 기자\n");
}

TEST_CASE("without JSON-LD a page's meta, time and title tell", "[corpus]") {
  const std::string body = "<body><div><p>" + kParagraph + "</p></div></body>";
  struct Example {
    const char* head;
    const char* title;
    const char* source;
    const char* date;
  };
  const Example examples[] = {
      {"<title>가나 소식 | 가나일보</title><meta property=og:site_name content=가나일보>", "가나 소식", "가나일보", ""},
      {"<meta property=og:title content='가나 소식'><meta name=date content=2025-06-21><meta "
       "property=article:published_time content=2025-06-20T09:00:00+09:00>",
       "가나 소식", "", "2025-06-20"},
      {"<meta property=article:published_time content=2025-06-20T14:59:59Z>", "", "", "2025-06-20"},
      {"<meta property=article:published_time content=2025-12-31T15:00:00+00:00>", "", "", "2026-01-01"},
      {"<meta property=article:published_time content=어제>", "", "", ""},
      {"<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"headline\": </script><title>다라</title>",
       "다라", "", ""},
      {"<script type=application/ld+json>[{\"@type\": [\"Thing\", \"NewsArticle\"], \"headline\": 3, \"publisher\": "
       "\"가나일보\"}]</script>",
       "", "가나일보", ""}};
  for (const Example& example : examples) {
    INFO(example.head);
    const Document document = article(std::string("<html><head>") + example.head + "</head>" + body);
    CHECK(document.title == example.title);
    CHECK(document.source == example.source);
    CHECK((document.date ? to_string(*document.date) : "") == example.date);
    CHECK(document.body == kParagraph);
  }
  const Document timed =
      article("<main><h1>가나 소식</h1><time datetime=2025-06-20>6월 20일</time><p>" + kParagraph + "</main>");
  CHECK(timed.date == Day{2025, 6, 20});
  CHECK(timed.title == "가나 소식");
  CHECK(timed.body == "6월 20일\n" + kParagraph);
  CHECK(zones_of(timed) == "menu: 6월 20일\n");
}

TEST_CASE("the article is found among what stands around it", "[corpus]") {
  const std::string p = "<p>" + kParagraph + "</p>";
  const std::string link = "<a href=1>다른 소식 하나를 길게 적은 제목이 여기에 들어간다 30억원</a>";
  const std::vector<std::pair<const char*, std::string>> examples = {
      {"by text density",
       "<div><div>" + link + link + "</div><div id=x>" + p + p + "</div><div>" + link + "</div></div>"},
      {"in <article>", "<div><p>둘레에 있는 짧은 글이다.</p><article>" + p + p + "</article></div>"},
      {"in <main>", "<div>둘레</div><main>" + p + p + "</main>"},
      {"beside cards", "<article>" + p + p + "</article><article><h3>다른 소식</h3>요약</article>"},
      {"in a table that is a layout", "<table><tr><td>" + link + "<td>" + p + p + "</table>"},
      {"in a form", "<form>" + p + p + "<input><select><option>2020년</select></form>"},
      {"hidden parts beside it", "<div>" + p + p + "<p hidden>1조원</p><p style='display: none'>2조원</p></div>"}};
  for (const auto& [why, html] : examples) {
    INFO(why);
    CHECK(article("<html><body>" + html).body == kParagraph + "\n" + kParagraph);
  }
}

TEST_CASE("a picture's wrapper ends the line and is a caption", "[corpus]") {
  const Document document =
      article("<article>" + kParagraph + "<span><img src=1><em>2024년 조감도</em></span>" + kParagraph +
              "<table><tr><td><img src=2><tr><td>2023년 모습</table><p><img src=3>" + kParagraph);
  CHECK(zones_of(document) == "caption: 2024년 조감도\ncaption: 2023년 모습\n");
  CHECK(document.body == kParagraph + "\n2024년 조감도\n" + kParagraph + "\n2023년 모습\n" + kParagraph);
}

TEST_CASE("the body of JSON-LD counts when the page shows none", "[corpus]") {
  const std::string data =
      "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"headline\": \"가나 소식\", "
      "\"articleBody\": \"<p>시가 370억원을 들인다.</p><p>R&amp;D에 20억원</p>\"}</script>";
  CHECK(article(data + "<div id=app></div>").body == "시가 370억원을 들인다.\nR&D에 20억원");
}

TEST_CASE("a page that is a list of articles is read as those", "[corpus]") {
  std::string cards;
  std::string items;
  for (const char* title : {"가나 도서관", "다라 수영장", "마바 공원"}) {
    cards += std::string("<article><h2><a href=1>") + title + "</a></h2><time datetime=2025-06-20>20일</time><p>" +
             kParagraph + "</p></article>\n";
    items += std::string("<li><a href=1>") + title + "</a><div>" + title + "</div><p>" + kParagraph + "</p></li>\n";
  }
  const auto list = read_page("<html><body>\n" + cards);
  REQUIRE(list.documents.size() == 3);
  CHECK(list.documents[1].id == "page.html#2");
  CHECK(list.documents[1].title == "다라 수영장");
  CHECK(list.documents[1].date == Day{2025, 6, 20});
  CHECK(list.documents[1].line == 3);
  CHECK(list.documents[1].body == "20일\n" + kParagraph);

  const auto copied = read_page("<html><body><ul>\n" + items + "</ul>");
  REQUIRE(copied.documents.size() == 3);
  CHECK(copied.documents[2].id == "page.html#3");
  CHECK(copied.documents[2].title == "마바 공원");
  CHECK(copied.documents[2].body == kParagraph);
  CHECK(copied.documents[2].line == 4);
}

TEST_CASE("a page is recognised by its first tag or its name", "[corpus]") {
  for (const char* beginning : {"<!DOCTYPE html>", " \n<HTML lang=ko>", "<!-- 저장 --><head>", "<article>",
                                "<?xml version='1.0'?><!doctype html>", "<div class=x>"}) {
    INFO(beginning);
    const auto reading = read_memory(beginning + ("<p>" + kParagraph), "a.txt");
    REQUIRE(reading.documents.size() == 1);
    CHECK(reading.documents[0].body == kParagraph);
  }
  for (const char* beginning : {"<앵커> ", "<그림 1> ", "<표>", "< p>", "<b>", "<", "<!"}) {
    INFO(beginning);
    CHECK(read_memory(beginning + kParagraph, "a.txt").documents.at(0).body == beginning + kParagraph);
  }
  CHECK(read_memory(kParagraph, "a.HTM").documents.at(0).body == kParagraph);
  CHECK(read_memory(kParagraph, "a", {.format = InputFormat::html}).documents.at(0).body == kParagraph);
  const ScratchFolder folder;
  folder.write("a.html", "<p>" + kParagraph);
  folder.write("b.htm", "<p>" + kParagraph);
  CHECK(read_paths({folder.path()}).documents.size() == 2);
}

TEST_CASE("a page that cannot be read is reported, and soon", "[corpus]") {
  const auto repeated = [](const std::string& text, std::size_t times) {
    std::string result;
    for (std::size_t i = 0; i < times; ++i) {
      const std::size_t place = text.find('#');
      result += place == std::string::npos ? text : std::string(text).replace(place, 1, std::to_string(i));
    }
    return result;
  };
  const char* const tangled = "태그가 지나치게 깊이 겹치거나 너무 많아 이 페이지를 읽지 않았습니다";
  const char* const empty = "페이지에서 기사 본문을 찾지 못했습니다";
  struct Example {
    const char* why;
    std::string html;
    const char* text;
  };
  const Example examples[] = {
      {"no text", "<html><nav>차림표</nav><a href=1>홈</a></html>", empty},
      {"only scripts", "<html><script>var a = '370억원이 든다.'</script><style>p{}</style>", empty},
      {"never closed", repeated("<div>", 100000) + kParagraph, tangled},
      {"misnested", repeated("<b id=#><div>", 50000) + repeated("</b>", 50000) + kParagraph, tangled},
      {"formatting carried on", repeated("<p><b id=#>본문이다.</p>", 20000), tangled},
      {"attributes", "<div " + repeated("a# ", 100000) + ">" + kParagraph, tangled},
      {"too many tags", repeated("<p>본문</p>", 120000), tangled},
      {"too long", "<p>" + std::string(kMaxArticleBytes / 4 + 1, 'a'), "16MiB보다 길어 기사 하나로 볼 수 없습니다"},
      {"NUL", std::string("<p>본\0문", 10), "NUL 바이트가 있어 텍스트 파일로 볼 수 없습니다(0부터 세어 6번째 바이트)"}};
  for (const Example& example : examples) {
    INFO(example.why);
    const auto reading = read_page(example.html);
    CHECK(reading.documents.empty());
    REQUIRE(reading.result.diagnostics.size() == 1);
    CHECK(reading.result.diagnostics[0].text == example.text);
    CHECK_FALSE(reading.result.diagnostics[0].warning);
  }
}

TEST_CASE("odd but harmless pages are read", "[corpus]") {
  CHECK(article("<p>가<p>나시에 370억원이 든다.").body == "가\n나시에 370억원이 든다.");
  CHECK(article("<div>" + kParagraph + "</p></div></div></body></html></table>").body == kParagraph);
  CHECK(article("<p>&#0;&#xD800;&#x110000;\u00AD값은 &lt;10&gt;억원이다.").given(Field::body) ==
        "\uFFFD\uFFFD\uFFFD\u00AD값은 <10>억원이다.");
  CHECK(article("<p>가나시에 370억원이 든다. <!-- 900억원 --><b").body == "가나시에 370억원이 든다.");
}
