#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "corpus/file_name.hpp"
#include "corpus/html_tree.hpp"
#include "corpus/list_page.hpp"
#include "corpus/page_article.hpp"
#include "corpus/page_text.hpp"
#include "corpus/reader.hpp"
#include "text/ascii.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// Without the white space, comments and XML declaration that may stand before a page.
std::string_view without_prologue(std::string_view text) {
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
    const std::string_view end = text.starts_with("<!--") ? "-->" : text.starts_with("<?xml") ? "?>" : "";
    const std::size_t at = end.empty() ? std::string_view::npos : text.find(end);
    if (at == std::string_view::npos) return text;
    text.remove_prefix(at + end.size());
  }
}

bool begins_like_page(std::string_view head) {
  constexpr std::array<std::string_view, 13> kBeginnings = {"!doctype html", "html",    "head", "body", "article",
                                                            "main",          "section", "div",  "meta", "title",
                                                            "link",          "header",  "p"};
  constexpr std::size_t kLongest = 16;
  const std::string_view text = without_prologue(head);
  if (!text.starts_with('<')) return false;
  const std::string tag = ascii_lower(text.substr(1, kLongest));
  return std::any_of(kBeginnings.begin(), kBeginnings.end(), [&](std::string_view beginning) {
    const std::size_t end = beginning.size();
    return tag.starts_with(beginning) && tag.size() > end &&
           std::string_view(" \t\r\n>").find(tag[end]) != std::string_view::npos;
  });
}

class HtmlReader final : public Reader {
 public:
  [[nodiscard]] InputFormat format() const override { return InputFormat::html; }

  [[nodiscard]] bool recognises(std::string_view head, const FileReport& file) const override {
    return has_extension(file.name(), {".html", ".htm"}) || begins_like_page(head);
  }

  void read(ByteSource& bytes, FileReport& file) const override {
    std::string html;
    if (fill(bytes, html, kMaxPageBytes)) {
      constexpr std::size_t kMebibyte = std::size_t{1} << 20;
      file.problem(message(MessageId::input_article_too_large, kMaxPageBytes / kMebibyte));
    } else if (const std::size_t nul = html.find('\0'); nul != std::string::npos) {
      file.problem(message(MessageId::input_nul, nul));
    } else if (const auto invalid = first_invalid_utf8(html)) {
      report_not_utf8(file, html, *invalid);
    } else if (const auto tree = HtmlTree::parse(html)) {
      read_page(tree->root(), file);
    } else {
      file.problem(message(MessageId::html_tangled));
    }
  }

 private:
  /// A list whose items give their titles twice, as a text copied from it would; false when the page is none.
  static bool read_list(const GumboNode& page, FileReport& file) {
    const std::vector<PageLine> lines = lines_of(page, TextMeasures(page), true);
    std::string text;
    for (const PageLine& line : lines) text.append(line.text).append("\n");
    auto list = split_list_page(text);
    if (!list) return false;
    for (ListItem& item : list->items) item.line = lines[item.line - 1].line;
    hand_on_list(*list, file);
    return true;
  }

  static void read_page(const GumboNode& page, FileReport& file) {
    if (read_list(page, file)) return;
    std::vector<PageArticle> articles = articles_of(page);
    if (articles.empty()) return file.problem(message(MessageId::html_no_body));
    const bool one = articles.size() == 1;
    std::size_t number = 0;
    for (PageArticle& article : articles) {
      Document document = file.new_document();
      if (!one) document.id = fmt::format("{}#{}", document.path, ++number);
      document.line = article.line;
      document.title = std::move(article.title);
      document.source = std::move(article.source);
      document.url = std::move(article.url);
      document.date = article.date;
      if (document.date) document.date_origin = DateOrigin::page;
      document.body = std::move(article.body);
      document.zones = std::move(article.zones);
      file.hand_on(std::move(document));
    }
  }
};

}  // namespace

const Reader& html_reader() {
  static const HtmlReader reader;
  return reader;
}

}  // namespace geomsan
