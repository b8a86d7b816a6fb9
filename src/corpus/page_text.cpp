#include "corpus/page_text.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/page_roles.hpp"
#include "corpus/text_lines.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kLongestLabel = 20;     // code points
constexpr std::size_t kLongestCaption = 400;  // bytes
constexpr std::size_t kLongestCell = 300;     // bytes; more is a column of the page's layout, not of a table

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool is_bold(const GumboNode& node) { return tag_of(node) == GUMBO_TAG_B || tag_of(node) == GUMBO_TAG_STRONG; }

/// A part that is nothing but links to elsewhere.
bool is_link_list(const GumboNode& node, const TextMeasure& measure) {
  if (!is_block(node) || measure.links == 0 || is_cell(node)) return false;
  const bool nearly_all = 10 * measure.linked >= 9 * measure.text;
  return measure.links == 1 ? measure.linked == measure.text : nearly_all;
}

/// A picture with its caption, by a wrapper that paragraphs do not have.
bool is_picture(const GumboNode& node, const TextMeasure& measure) {
  const bool wrapper = tag_of(node) == GUMBO_TAG_SPAN || tag_of(node) == GUMBO_TAG_TABLE;
  return wrapper && measure.images == 1 && measure.text <= kLongestCaption;
}

/// Collects the lines of one walk.
class LineWriter {
 public:
  LineWriter(const GumboNode& root, const TextMeasures& measures, bool bullets)
      : root_(root), measures_(measures), whole_(measures.of(root).text), bullets_(bullets) {}

  std::vector<PageLine> write() {
    walk(root_, [this](const GumboNode& node) { return enter(node); }, [this](const GumboNode& node) { leave(node); });
    end_line();
    label_link_lists();
    return std::move(lines_);
  }

 private:
  struct Open {
    Zone zone = Zone::body;
    bool bold = false;
    bool time = false;
    bool breaks = false;  ///< begins and ends lines
    bool cell = false;    ///< inside a cell of a table, where blocks do not
  };

  bool enter(const GumboNode& node) {
    Open open = open_.empty() ? Open{} : open_.back();
    open.breaks = false;
    if (!is_element(node)) {
      if (!is_dropped(node)) add(node, open);
      open_.push_back(open);
      return false;
    }
    const bool dropped = is_dropped(node);
    if (!dropped) {
      const Zone zone = zone_for(node, open.zone);
      if (is_cell(node)) enter_cell(node, open);
      open.breaks = zone != open.zone || (is_block(node) && !open.cell) || tag_of(node) == GUMBO_TAG_TR;
      open.zone = zone;
      open.bold = open.bold || is_bold(node) || is_heading(node);
      open.time = open.time || tag_of(node) == GUMBO_TAG_TIME;
      if (open.breaks || (tag_of(node) == GUMBO_TAG_BR && !open.cell)) end_line();
      if (open.cell && (is_block(node) || tag_of(node) == GUMBO_TAG_BR)) space_ = true;
      if (bullets_ && tag_of(node) == GUMBO_TAG_LI) bullet_ = true;
    }
    open_.push_back(open);
    return !dropped;
  }

  void leave(const GumboNode& /*node*/) {
    const bool breaks = open_.back().breaks;
    open_.pop_back();
    if (breaks) end_line();
  }

  Zone zone_for(const GumboNode& node, Zone around) const {
    if (around != Zone::body || &node == &root_) return around;
    const TextMeasure measure = measures_.of(node);
    if (const auto zone = zone_by_tag(node)) return *zone;
    if (is_picture(node, measure)) return Zone::caption;
    // Half a page is not a caption, whatever its class is called.
    if (const auto zone = zone_by_name(node); zone && 2 * measure.text <= whole_) return *zone;
    return !bullets_ && is_link_list(node, measure) ? Zone::related : around;
  }

  void enter_cell(const GumboNode& node, Open& open) {
    open.cell = measures_.of(node).text <= kLongestCell;
    if (!open.cell || line_.text.empty()) return;
    line_.text += '\t';
    space_ = false;
  }

  void add(const GumboNode& node, const Open& open) {
    for (const char c : characters_of(node)) {
      if (is_space(c)) {
        space_ = true;
        continue;
      }
      if (line_.text.empty()) begin_line(node, open);
      if (space_ && !line_.text.empty() && line_.text.back() != '\t') line_.text += ' ';
      space_ = false;
      line_.text += c;
      line_.emphasised = line_.emphasised && open.bold;
      only_time_ = only_time_ && open.time;
    }
  }

  void begin_line(const GumboNode& node, const Open& open) {
    line_.zone = open.zone;
    line_.emphasised = true;
    only_time_ = true;
    line_.line = node.v.text.start_pos.line;
    space_ = false;
    if (std::exchange(bullet_, false)) line_.text = "• ";
  }

  void end_line() {
    space_ = false;
    const std::string_view text = trimmed(line_.text);
    if (!text.empty()) {
      line_.text = std::string(text);
      if (only_time_ && line_.zone == Zone::body) line_.zone = Zone::menu;
      lines_.push_back(std::move(line_));
    }
    line_ = {};
  }

  /// A short line over a list of links is its heading.
  void label_link_lists() {
    for (std::size_t i = 0; i + 2 < lines_.size(); ++i) {
      const bool list = lines_[i + 1].zone == Zone::related && lines_[i + 2].zone == Zone::related;
      PageLine& line = lines_[i];
      if (list && line.zone == Zone::body && !at_least_code_points(line.text, kLongestLabel + 1) &&
          final_character(line.text) != U'.')
        line.zone = Zone::related;
    }
  }

  const GumboNode& root_;
  const TextMeasures& measures_;
  std::size_t whole_;
  bool bullets_;
  bool bullet_ = false;  ///< the next line is the first of a list's item
  bool space_ = false;
  bool only_time_ = false;  ///< the line is a <time> and nothing else: when the page was put up
  std::vector<Open> open_;
  PageLine line_;
  std::vector<PageLine> lines_;
};

}  // namespace

TextMeasures::TextMeasures(const GumboNode& root) {
  std::vector<TextMeasure> open;
  std::size_t links = 0;
  const auto enter = [&](const GumboNode& node) {
    TextMeasure measure;
    const std::string_view characters = characters_of(node);
    measure.text = static_cast<std::size_t>(
        std::count_if(characters.begin(), characters.end(), [](char c) { return !is_space(c); }));
    if (links > 0) measure.linked = measure.text;
    if (tag_of(node) == GUMBO_TAG_A) {
      ++links;
      measure.links = 1;
    }
    if (tag_of(node) == GUMBO_TAG_IMG) measure.images = 1;
    open.push_back(measure);
    return !is_dropped(node);
  };
  const auto leave = [&](const GumboNode& node) {
    TextMeasure measure = open.back();
    open.pop_back();
    if (tag_of(node) == GUMBO_TAG_A) --links;
    if (!is_element(node)) {
      measure.apart = measure.linked;
    } else if (zone_by_tag(node)) {
      measure.apart = measure.text;
    }
    if (is_element(node) && measure.text > 0) measures_.emplace(&node, measure);
    if (open.empty()) return;
    TextMeasure& parent = open.back();
    parent.text += measure.text;
    parent.linked += measure.linked;
    parent.links += measure.links;
    parent.images += measure.images;
    parent.apart += measure.apart;
  };
  walk(root, enter, leave);
}

TextMeasure TextMeasures::of(const GumboNode& node) const {
  const auto found = measures_.find(&node);
  return found == measures_.end() ? TextMeasure{} : found->second;
}

std::vector<PageLine> lines_of(const GumboNode& root, const TextMeasures& measures, bool bullets) {
  return LineWriter(root, measures, bullets).write();
}

}  // namespace geomsan
