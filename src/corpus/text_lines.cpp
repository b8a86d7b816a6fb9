#include "corpus/text_lines.hpp"

#include <algorithm>
#include <array>

#include "text/text.hpp"

namespace geomsan {
namespace {

void drop_last_code_point(std::string_view& text) {
  while (is_continuation(text.back())) text.remove_suffix(1);
  text.remove_suffix(1);
}

}  // namespace

bool TextLines::next() {
  while (next_ < text_.size()) {
    const std::size_t line_end = std::min(text_.find('\n', next_), text_.size());
    const std::string_view whole = text_.substr(next_, line_end - next_);
    line_ = trimmed(whole);
    indentation_ = static_cast<std::size_t>(line_.data() - whole.data());
    begin_ = next_ + indentation_;
    next_ = line_end + 1;
    ++number_;
    if (!line_.empty()) return true;
  }
  return false;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_white_space(code_point_at(text, 0)))
    text.remove_prefix(code_point_size(static_cast<unsigned char>(text[0])));
  while (is_white_space(code_point_before(text, text.size()))) drop_last_code_point(text);
  return text;
}

char32_t final_character(std::string_view line) {
  constexpr std::array kClosing = {U'"', U'\'', U'”', U'’', U')', U']', U'」', U'』', U'>'};
  char32_t last = code_point_before(line, line.size());
  while (std::find(kClosing.begin(), kClosing.end(), last) != kClosing.end()) {
    drop_last_code_point(line);
    last = code_point_before(line, line.size());
  }
  return last;
}

bool at_least_code_points(std::string_view text, std::size_t count) {
  return text.size() >= count && (text.size() >= 4 * count || count_code_points(text) >= count);
}

}  // namespace geomsan
