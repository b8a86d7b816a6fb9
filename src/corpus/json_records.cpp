#include "corpus/json_records.hpp"

#include <algorithm>

namespace geomsan {
namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::string_view kSpaceInLine = " \t\r";
constexpr std::size_t kNowhere = std::string_view::npos;

std::size_t skip_space(std::string_view bytes, std::size_t at) {
  return std::min(bytes.find_first_not_of(kSpace, at), bytes.size());
}

/// End of the string that opens at `at`, behind its closing quote; kNowhere when it is not closed.
std::size_t string_end(std::string_view bytes, std::size_t at) {
  for (++at; at < bytes.size(); ++at) {
    if (bytes[at] == '"') return at + 1;
    if (bytes[at] == '\\') ++at;
  }
  return kNowhere;
}

struct Value {
  std::size_t end = kNowhere;  ///< kNowhere when it is not closed
  bool in_string = false;      ///< when it is not closed: whether a string is open
};

/// The value that begins at `at`. Only brackets and quotes are looked at; the parser judges the rest.
Value value_at(std::string_view bytes, std::size_t at) {
  if (bytes[at] == '"') return {string_end(bytes, at), true};
  if (bytes[at] != '{' && bytes[at] != '[') return {std::min(bytes.find_first_of(",]} \t\r\n", at + 1), bytes.size())};
  std::size_t depth = 0;
  while (at != kNowhere && at < bytes.size()) {
    const char c = bytes[at];
    if (c == '"') {
      at = string_end(bytes, at);
      if (at == kNowhere) return {kNowhere, true};
      continue;
    }
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && --depth == 0) return {at + 1};
    ++at;
  }
  return {};
}

/// Whether each line stands for itself. A first line that breaks off between two tokens may be the beginning of a value
/// printed over several lines or a damaged record; the next line tells, since such a value goes on with a key.
bool is_one_record_a_line(std::string_view bytes) {
  const std::size_t begin = skip_space(bytes, 0);
  if (begin == bytes.size() || bytes[begin] == '[') return false;
  const std::string_view line = bytes.substr(begin, std::min(bytes.find('\n', begin), bytes.size()) - begin);
  if (line[0] != '{') return true;
  const Value value = value_at(line, 0);
  if (value.end != kNowhere || value.in_string) return true;
  const std::size_t next = skip_space(bytes, begin + line.size());
  return next != bytes.size() && bytes[next] != '"' && bytes[next] != '}' && line.find_last_not_of(kSpace) != 0;
}

class RecordScanner {
 public:
  RecordScanner(std::string_view bytes, const std::function<void(const JsonRecord&)>& found)
      : bytes_(bytes), found_(found) {}

  void read_lines() {
    while (at_ < bytes_.size()) {
      const std::size_t end = std::min(bytes_.find('\n', at_), bytes_.size());
      std::string_view line = bytes_.substr(at_, end - at_);
      // Files glued together with cat bring their byte order marks along.
      const std::size_t mark = line.starts_with("\xEF\xBB\xBF") ? 3 : 0;
      const std::size_t first = line.find_first_not_of(kSpaceInLine, mark);
      const std::size_t last = line.find_last_not_of(kSpaceInLine);
      if (first != kNowhere) found_({at_ + first, at_ + last + 1, line_});
      at_ = std::min(end + 1, bytes_.size());
      line_ = {at_, line_.number + 1};
    }
  }

  std::optional<JsonBreak> read_values() {
    bool in_array = false;
    bool expects_value = true;  // inside an array: false where only a comma or the end may stand
    bool after_comma = false;
    for (move_to(skip_space(bytes_, 0)); at_ < bytes_.size(); move_to(skip_space(bytes_, at_))) {
      const char c = bytes_[at_];
      if (in_array && c == ']' && !after_comma) {
        in_array = false;
        move_to(at_ + 1);
      } else if (in_array && c == ',' && !expects_value) {
        expects_value = after_comma = true;
        move_to(at_ + 1);
      } else if (!in_array && c == '[') {
        in_array = expects_value = true;
        after_comma = false;
        move_to(at_ + 1);
      } else if (in_array ? expects_value && c != ',' && c != ']' && c != '}' : c == '{') {
        const std::size_t end = value_at(bytes_, at_).end;
        // What is cut off ends where something last stood; a message below the last newline would be of no use.
        found_({at_, end != kNowhere ? end : bytes_.find_last_not_of(kSpace) + 1, line_});
        if (end == kNowhere) return std::nullopt;  // the record itself is reported as broken off
        expects_value = after_comma = false;
        move_to(end);
      } else {
        return JsonBreak{at_, line_};
      }
    }
    if (in_array) return JsonBreak{bytes_.size(), line_};
    return std::nullopt;
  }

 private:
  void move_to(std::size_t target) {
    for (; at_ < target; ++at_) {
      if (bytes_[at_] == '\n') line_ = {at_ + 1, line_.number + 1};
    }
  }

  std::string_view bytes_;
  const std::function<void(const JsonRecord&)>& found_;
  std::size_t at_ = 0;
  LineStart line_;
};

}  // namespace

std::optional<JsonBreak> for_each_json_record(std::string_view bytes,
                                              const std::function<void(const JsonRecord&)>& found) {
  RecordScanner scanner(bytes, found);
  if (!is_one_record_a_line(bytes)) return scanner.read_values();
  scanner.read_lines();
  return std::nullopt;
}

bool begins_like_json(std::string_view bytes) {
  const std::size_t first = skip_space(bytes, 0);
  if (first == bytes.size() || (bytes[first] != '{' && bytes[first] != '[')) return false;
  const std::size_t second = skip_space(bytes, first + 1);
  if (second == bytes.size()) return false;
  if (bytes[first] == '{') return bytes[second] == '"' || bytes[second] == '}';
  return bytes[second] == '{' || (bytes[second] == ']' && skip_space(bytes, second + 1) == bytes.size());
}

}  // namespace geomsan
