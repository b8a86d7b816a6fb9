#include "corpus/page_article.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/page_body.hpp"
#include "corpus/page_metadata.hpp"
#include "corpus/page_roles.hpp"
#include "corpus/page_text.hpp"
#include "corpus/text_lines.hpp"
#include "text/text.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kShortestProse = 40;   // code points of a line that is no label
constexpr std::size_t kShortestStory = 80;   // of the longest line of an article in a list
constexpr std::size_t kLongestDeck = 150;    // of a sub-headline
constexpr std::size_t kFewestInList = 3;     // articles
constexpr std::size_t kShortestHeading = 4;  // code points that make a heading a headline

bool is_own_words(const PageLine& line) { return line.zone == Zone::body || line.zone == Zone::deck; }

bool has_line_of(const std::vector<PageLine>& lines, std::size_t code_points) {
  return std::any_of(lines.begin(), lines.end(), [&](const PageLine& line) {
    return is_own_words(line) && at_least_code_points(line.text, code_points);
  });
}

bool has_prose(const std::vector<PageLine>& lines) {
  return has_line_of(lines, kShortestProse) || std::any_of(lines.begin(), lines.end(), [](const PageLine& line) {
           return is_own_words(line) && final_character(line.text) == U'.';
         });
}

/// The lines above the first paragraph: the title again goes, and what is bold or a heading is a sub-headline.
void sort_out_top(std::vector<PageLine>& lines, std::string_view title) {
  const auto first_plain = std::find_if(lines.begin(), lines.end(), [&](const PageLine& line) {
    return line.zone == Zone::body && !line.emphasised && line.text != title;
  });
  for (auto line = lines.begin(); line != lines.end(); ++line) {
    const bool on_top = line < first_plain && first_plain != lines.end();
    const bool deck = is_own_words(*line) && (on_top || line->zone == Zone::deck) &&
                      !at_least_code_points(line->text, kLongestDeck + 1);
    if (is_own_words(*line)) line->zone = deck ? Zone::deck : Zone::body;
  }
  lines.erase(std::remove_if(lines.begin(), first_plain, [&](const PageLine& line) { return line.text == title; }),
              first_plain);
}

/// Lines as the body of an article, with their zones.
void set_body(PageArticle& article, const std::vector<PageLine>& lines) {
  if (!lines.empty()) article.line = std::max<std::size_t>(lines.front().line, 1);
  for (const PageLine& line : lines) {
    if (!article.body.empty()) article.body += '\n';
    const auto begin = static_cast<std::uint32_t>(article.body.size());
    article.body += line.text;
    if (line.zone != Zone::body)
      article.zones.push_back({Field::body, {begin, static_cast<std::uint32_t>(article.body.size())}, line.zone});
  }
}

/// Entities and tags that stand in a text of JSON.
std::string decoded(std::string text) {
  if (text.find_first_of("&<") == std::string::npos) return text;
  const auto tree = HtmlTree::parse(text);
  if (!tree) return text;
  std::string result;
  for (const PageLine& line : lines_of(tree->root(), TextMeasures(tree->root()))) {
    if (!result.empty()) result += '\n';
    result += line.text;
  }
  return result;
}

/// What sites put between a headline and their name.
bool is_separator(char32_t c) {
  constexpr std::array kSeparators = {U'-', U'|', U':', U'<', U'>', U'·', U'–', U'—', U'»', U'｜'};
  return std::find(kSeparators.begin(), kSeparators.end(), c) != kSeparators.end();
}

/// Whether `title` is `heading`, perhaps with the name of the site behind it. A site's name in front is no headline.
bool is_heading_with_suffix(std::string_view title, std::string_view heading) {
  if (!title.starts_with(heading)) return false;
  const std::string_view rest = trimmed(title.substr(heading.size()));
  return rest.empty() || (is_separator(code_point_at(rest, 0)) && heading.size() > rest.size());
}

void drop_suffix(std::string& title, std::string_view site) {
  if (site.empty() || !title.ends_with(site)) return;
  std::string_view rest = trimmed(std::string_view(title).substr(0, title.size() - site.size()));
  if (!is_separator(code_point_before(rest, rest.size()))) return;
  while (is_separator(code_point_before(rest, rest.size()))) {
    while (is_continuation(rest.back())) rest.remove_suffix(1);
    rest.remove_suffix(1);
  }
  rest = trimmed(rest);
  if (!rest.empty()) title = std::string(rest);
}

/// Whether two headings stand together, as a headline and its sub-headlines do.
bool is_beside(const GumboNode& a, const GumboNode& b) {
  return a.parent == b.parent || a.parent->parent == b.parent || a.parent == b.parent->parent;
}

/// Finds the headline among the headings of a page, and the sub-headlines between it and the body.
class TopOfPage {
 public:
  TopOfPage(const GumboNode& page, const GumboNode& body, std::string title) : title_(std::move(title)) {
    walk(page, [&](const GumboNode& node) {
      if (&node == &body) at_body_ = true;
      if (is_dropped(node) || zone_by_tag(node)) return false;
      if (!is_heading(node)) return true;
      look_at(node, plain_text(node));
      return false;
    });
    if (title_.empty()) title_ = std::move(first_h1_);
  }

  [[nodiscard]] const std::string& title() const { return title_; }
  [[nodiscard]] std::vector<PageLine>& decks() { return decks_; }

 private:
  void look_at(const GumboNode& heading, std::string text) {
    if (!at_least_code_points(text, kShortestHeading)) return;
    if (tag_of(heading) == GUMBO_TAG_H1 && first_h1_.empty()) first_h1_ = text;
    if (headline_ == nullptr && !title_.empty() && is_heading_with_suffix(title_, text)) {
      title_ = std::move(text);
      headline_ = &heading;
    } else if (headline_ != nullptr && !at_body_ && is_beside(*headline_, heading) &&
               !at_least_code_points(text, kLongestDeck + 1)) {
      decks_.push_back({std::move(text), Zone::deck, true, heading.v.element.start_pos.line});
    }
  }

  std::string title_;
  std::string first_h1_;
  std::vector<PageLine> decks_;
  const GumboNode* headline_ = nullptr;
  bool at_body_ = false;
};

PageArticle whole_page(const GumboNode& page, const GumboNode& body, const TextMeasures& measures,
                       PageMetadata&& metadata) {
  PageArticle article;
  article.source = decoded(std::move(metadata.source));
  article.url = std::move(metadata.url);
  article.date = metadata.date;
  TopOfPage top(page, body, decoded(std::move(metadata.title)));
  article.title = top.title();
  drop_suffix(article.title, article.source);
  std::vector<PageLine> lines = lines_of(body, measures);
  sort_out_top(lines, top.title());
  if (has_prose(lines)) {
    lines.insert(lines.begin(), std::make_move_iterator(top.decks().begin()),
                 std::make_move_iterator(top.decks().end()));
    set_body(article, lines);
  } else {
    article.body = decoded(std::move(metadata.body));
  }
  return article;
}

/// The first heading in an element, null when there is none.
const GumboNode* heading_in(const GumboNode& element) {
  const GumboNode* found = nullptr;
  walk(element, [&](const GumboNode& node) {
    if (found == nullptr && is_heading(node)) found = &node;
    return found == nullptr;
  });
  return found;
}

std::optional<PageArticle> article_in(const GumboNode& element, const TextMeasures& measures,
                                      const PageMetadata& page) {
  const GumboNode* const heading = heading_in(element);
  if (heading == nullptr) return std::nullopt;
  const PageMetadata metadata = metadata_of(element);
  PageArticle article;
  article.title = plain_text(*heading);
  article.source = page.source;
  article.date = metadata.date;
  std::vector<PageLine> lines = lines_of(element, measures);
  sort_out_top(lines, article.title);
  if (article.title.empty() || !has_line_of(lines, kShortestStory)) return std::nullopt;
  set_body(article, lines);
  return article;
}

/// The articles of a page that is a list of them; a page with one article and cards for others is not.
std::vector<PageArticle> listed_articles(const GumboNode& page, const TextMeasures& measures,
                                         const PageMetadata& metadata) {
  std::vector<PageArticle> articles;
  if (metadata.is_article) return articles;
  std::size_t elements = 0;
  std::size_t longest = 0;
  std::size_t all = 0;
  walk(page, [&](const GumboNode& node) {
    if (is_dropped(node) || zone_by_tag(node)) return false;
    if (tag_of(node) != GUMBO_TAG_ARTICLE) return true;
    ++elements;
    if (auto article = article_in(node, measures, metadata)) {
      longest = std::max(longest, article->body.size());
      all += article->body.size();
      articles.push_back(std::move(*article));
    }
    return false;
  });
  if (articles.size() < kFewestInList || 2 * articles.size() < elements || 5 * longest > 3 * all) articles.clear();
  return articles;
}

}  // namespace

std::vector<PageArticle> articles_of(const GumboNode& page) {
  const TextMeasures measures(page);
  PageMetadata metadata = metadata_of(page);
  std::vector<PageArticle> articles = listed_articles(page, measures, metadata);
  if (!articles.empty()) return articles;
  const GumboNode& body = body_of(page, measures);
  PageArticle article = whole_page(page, body, measures, std::move(metadata));
  if (!article.body.empty()) articles.push_back(std::move(article));
  return articles;
}

}  // namespace geomsan
