#include "corpus/list_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "corpus/text_lines.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kLongestTitle = 150;        // code points; headlines are well below it
constexpr std::size_t kShortestParagraph = 80;    // code points; what search results show of an article is longer
constexpr std::size_t kLongestLineBetween = 60;   // code points; a date or an outlet between title and paragraph
constexpr std::size_t kMostLinesBetween = 2;      // of those
constexpr std::size_t kFewestRepeatedTitles = 3;  // one repetition is a mistake, three are a pattern

/// What the items of one list have in common: their bullet and the column it stands in.
using BulletStyle = std::pair<std::size_t, char32_t>;

struct Bullet {
  BulletStyle style;
  std::string_view text;  ///< what follows it
};

std::optional<Bullet> bullet_of(const TextLines& lines) {
  constexpr std::array kBullets = {U'•', U'·', U'∙', U'‣', U'⁃', U'◦', U'●', U'○', U'■', U'□', U'▪',
                                   U'▫', U'▶', U'▷', U'◆', U'◇', U'★', U'☆', U'-', U'*', U'–'};
  std::string_view line = lines.line();
  char32_t mark = code_point_at(line, 0);
  if (std::find(kBullets.begin(), kBullets.end(), mark) != kBullets.end()) {
    line.remove_prefix(code_point_size(static_cast<unsigned char>(line[0])));
  } else if (const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
             digits > 0 && digits <= 4 && digits < line.size() && (line[digits] == '.' || line[digits] == ')')) {
    line.remove_prefix(digits + 1);
    mark = U'1';
  } else {
    return std::nullopt;
  }
  if (line.empty() || !is_white_space(code_point_at(line, 0))) return std::nullopt;
  line = trimmed(line);
  if (line.empty()) return std::nullopt;
  return Bullet{{lines.indentation(), mark}, line};
}

bool is_paragraph(std::string_view line) { return at_least_code_points(line, kShortestParagraph); }

/// A line that belongs to the body when it stands behind it, and not to the list around it.
bool is_prose(std::string_view line) {
  const char32_t last = final_character(line);
  return is_paragraph(line) || last == U'.' || last == U'!' || last == U'?';
}

/// One bullet and what follows up to the next, fed line by line.
class ItemReader {
 public:
  ItemReader(const TextLines& lines, std::string_view title) {
    item_.line = lines.number();
    item_.title = title;
    plausible_ = !at_least_code_points(title, kLongestTitle + 1);
  }

  void add(const TextLines& lines, std::string_view text) {
    const std::string_view line = lines.line();
    if (item_.body.empty() && !repeated_ && between_ == 0 && line == item_.title) {
      repeated_ = true;
    } else if (item_.body.empty() && !is_paragraph(line)) {
      ++between_;
      plausible_ = plausible_ && repeated_ && between_ <= kMostLinesBetween &&
                   !at_least_code_points(line, kLongestLineBetween + 1);
      note_date(line);
    } else if (item_.body.empty() || is_prose(line)) {
      const std::size_t begin = item_.body.empty() ? lines.begin() : begin_of_body_;
      begin_of_body_ = begin;
      item_.body = text.substr(begin, lines.end() - begin);
      lines_of_body_ += behind_body_ + 1;
      behind_body_ = 0;
    } else {
      ++behind_body_;
      note_date(line);
    }
  }

  [[nodiscard]] bool is_article() const { return plausible_ && !item_.body.empty(); }
  [[nodiscard]] bool repeats_title() const { return repeated_; }
  [[nodiscard]] std::size_t lines() const { return is_article() ? 1 + (repeated_ ? 1 : 0) + lines_of_body_ : 0; }
  [[nodiscard]] const ListItem& item() const { return item_; }

 private:
  void note_date(std::string_view line) {
    if (!item_.date && !at_least_code_points(line, kLongestLineBetween + 1)) item_.date = parse_day(line);
  }

  ListItem item_;
  bool plausible_ = true;
  bool repeated_ = false;
  std::size_t between_ = 0;
  std::size_t begin_of_body_ = 0;
  std::size_t lines_of_body_ = 0;
  std::size_t behind_body_ = 0;
};

/// Calls `found` for each bullet of one style, or of any, with all that follows it.
template <class Found>
void for_each_item(std::string_view text, const std::optional<BulletStyle>& style, const Found& found) {
  TextLines lines(text);
  std::optional<ItemReader> item;
  BulletStyle item_style;
  while (lines.next()) {
    const std::optional<Bullet> bullet = bullet_of(lines);
    if (bullet && (!style || bullet->style == *style)) {
      if (item) found(item_style, *item);
      item.emplace(lines, bullet->text);
      item_style = bullet->style;
    } else if (item) {
      item->add(lines, text);
    }
  }
  if (item) found(item_style, *item);
}

/// The bullet under which most titles are given twice.
std::optional<BulletStyle> style_of_list(std::string_view text) {
  std::map<BulletStyle, std::size_t> repeated;
  for_each_item(text, std::nullopt, [&](const BulletStyle& style, const ItemReader& item) {
    if (item.is_article() && item.repeats_title()) ++repeated[style];
  });
  const auto most = std::max_element(repeated.begin(), repeated.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == repeated.end() || most->second < kFewestRepeatedTitles) return std::nullopt;
  return most->first;
}

std::size_t count_lines(std::string_view text) {
  std::size_t count = 0;
  for (TextLines lines(text); lines.next();) ++count;
  return count;
}

}  // namespace

std::optional<ListPage> split_list_page(std::string_view text) {
  const std::optional<BulletStyle> style = style_of_list(text);
  if (!style) return std::nullopt;
  ListPage page;
  std::size_t lines = 0;
  std::size_t repeated = 0;
  for_each_item(text, style, [&](const BulletStyle&, const ItemReader& item) {
    if (!item.is_article()) return;
    page.items.push_back(item.item());
    lines += item.lines();
    repeated += item.repeats_title() ? 1 : 0;
  });
  if (2 * repeated < page.items.size()) return std::nullopt;
  page.lines_left_out = count_lines(text) - lines;
  return page;
}

void hand_on_list(const ListPage& page, FileReport& file) {
  std::size_t number = 0;
  for (const ListItem& item : page.items) {
    Document document = file.new_document();
    document.id = fmt::format("{}#{}", document.path, ++number);
    document.line = item.line;
    document.title = item.title;
    document.body = item.body;
    document.date = item.date;
    if (document.date) document.date_origin = DateOrigin::page;
    file.hand_on(std::move(document));
  }
  file.problem(message(MessageId::list_page_split, page.items.size(), page.lines_left_out), {}, true);
}

}  // namespace geomsan
