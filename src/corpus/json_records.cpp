#include "corpus/json_records.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "text/unicode.hpp"

namespace geomsan {
namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::string_view kSpaceInLine = " \t\r";
constexpr std::size_t kNowhere = std::string_view::npos;

/// Bytes of a long line that stay in memory in front of a record, to be shown in messages.
constexpr std::size_t kShownBefore = 4096;

std::size_t skip_space(std::string_view bytes, std::size_t at) {
  return std::min(bytes.find_first_not_of(kSpace, at), bytes.size());
}

/// Finds the end of one value, a part at a time. Only brackets and quotes are looked at; the parser judges the rest.
class ValueScanner {
 public:
  explicit ValueScanner(char first)
      : depth_(first == '{' || first == '[' ? 1 : 0), in_string_(first == '"'), scalar_(depth_ == 0 && !in_string_) {}

  /// Reads on at `at`; the offset behind the value, kNowhere when that is not in `bytes`.
  std::size_t end(std::string_view bytes, std::size_t at) {
    if (scalar_) return bytes.find_first_of(",]} \t\r\n", at);
    for (; at < bytes.size(); ++at) {
      const char c = bytes[at];
      if (escaped_) {
        escaped_ = false;
      } else if (in_string_) {
        escaped_ = c == '\\';
        in_string_ = c != '"';
        if (!in_string_ && depth_ == 0) return at + 1;
      } else if (c == '"') {
        in_string_ = true;
      } else if (c == '{' || c == '[') {
        ++depth_;
      } else if ((c == '}' || c == ']') && --depth_ == 0) {
        return at + 1;
      }
    }
    return kNowhere;
  }

  [[nodiscard]] bool in_string() const { return in_string_; }
  /// Nothing closes a number, a true or a null: it ends with the file, too.
  [[nodiscard]] bool is_scalar() const { return scalar_; }

 private:
  std::size_t depth_;
  bool in_string_;
  bool scalar_;
  bool escaped_ = false;
};

class RecordScanner {
 public:
  RecordScanner(ByteSource& source, const std::function<void(const JsonRecord&)>& found)
      : source_(source), found_(found) {}

  void read() {
    if (!skip_to_value()) return;
    if (is_one_record_a_line()) {
      read_lines();
    } else {
      read_values();
    }
  }

 private:
  /// Whether each line stands for itself. A first line that breaks off between two tokens may be the beginning of a
  /// value printed over several lines or a damaged record; the next line tells, since such a value goes on with a key.
  bool is_one_record_a_line() {
    if (held_[at_] != '{') return held_[at_] != '[';
    const std::size_t end = line_end().value_or(held_.size());
    const std::string_view line = std::string_view(held_).substr(at_, end - at_);
    ValueScanner value(line[0]);
    if (value.end(line, 1) != kNowhere || value.in_string()) return true;
    if (line.find_last_not_of(kSpace) == 0) return false;
    std::size_t next = end;
    while ((next = skip_space(held_, next)) == held_.size() && next - at_ <= kMaxRecordBytes && more()) {
    }
    return next != held_.size() && held_[next] != '"' && held_[next] != '}';
  }

  void read_lines() {
    for (bool goes_on = true; goes_on;) {
      const auto end = line_end();
      if (end) {
        report_line(std::string_view(held_).substr(at_, *end - at_));
        move_to(*end);
      } else {
        report(JsonRecord::Kind::too_large, at_, at_);
        while (held_.find('\n', at_) == kNowhere && pass_over_held()) {
        }
        move_to(std::min(held_.find('\n', at_), held_.size()));
      }
      goes_on = at_ < held_.size();
      if (goes_on) move_to(at_ + 1);
      release();
    }
  }

  void report_line(std::string_view line) {
    // Files glued together with cat bring their byte order marks along.
    const std::size_t mark = line.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const std::size_t first = line.find_first_not_of(kSpaceInLine, mark);
    if (first == kNowhere) return;
    report(JsonRecord::Kind::value, at_ + first, at_ + line.find_last_not_of(kSpaceInLine) + 1);
  }

  void read_values() {
    bool in_array = false;
    bool expects_value = true;  // inside an array: false where only a comma or the end may stand
    bool after_comma = false;
    while (skip_to_value()) {
      const char c = held_[at_];
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
        if (!read_value()) return;
        expects_value = after_comma = false;
      } else {
        return report(JsonRecord::Kind::broken_structure, at_, at_);
      }
    }
    if (in_array) report(JsonRecord::Kind::broken_structure, at_, at_);
  }

  /// False when the file ends before the value does.
  bool read_value() {
    ValueScanner value(held_[at_]);
    std::size_t end = value.end(held_, at_ + 1);
    while (end == kNowhere && held_.size() - at_ <= kMaxRecordBytes) {
      const std::size_t seen = held_.size();
      if (!more()) break;
      end = value.end(held_, seen);
    }
    const std::size_t size = std::min(end, held_.size()) - at_;
    if (size > kMaxRecordBytes) {
      report(JsonRecord::Kind::too_large, at_, at_);
      while (end == kNowhere && pass_over_held()) end = value.end(held_, at_);
    } else {
      // What is cut off ends where something last stood; a message below the last newline would be of no use.
      report(JsonRecord::Kind::value, at_, end != kNowhere ? end : held_.find_last_not_of(kSpace) + 1);
    }
    move_to(std::min(end, held_.size()));
    return end != kNowhere || value.is_scalar();
  }

  void report(JsonRecord::Kind kind, std::size_t begin, std::size_t end) {
    found_({kind, std::string_view(held_).substr(line_begin_), begin - line_begin_, end - line_begin_,
            offset_ + line_begin_, line_, columns_before_});
  }

  /// Passes over white space; false at the end of the file.
  bool skip_to_value() {
    move_to(skip_space(held_, at_));
    while (at_ == held_.size()) {
      release();
      const std::size_t seen = held_.size();
      if (!more()) return false;
      move_to(skip_space(held_, seen));
    }
    release();
    return true;
  }

  /// End of the line at_ stands in; nothing when it is longer than a record may be.
  std::optional<std::size_t> line_end() {
    std::size_t end = held_.find('\n', at_);
    while (end == kNowhere && held_.size() - at_ <= kMaxRecordBytes) {
      const std::size_t seen = held_.size();
      if (!more()) return seen;
      end = held_.find('\n', seen);
    }
    if (std::min(end, held_.size()) - at_ > kMaxRecordBytes) return std::nullopt;
    return end;
  }

  bool more() { return source_.append_to(held_); }

  bool pass_over_held() {
    move_to(held_.size());
    release();
    return more();
  }

  void move_to(std::size_t target) {
    const std::string_view passed = std::string_view(held_).substr(0, target);
    for (std::size_t newline = passed.find('\n', at_); newline != kNowhere; newline = passed.find('\n', newline + 1)) {
      line_begin_ = newline + 1;
      ++line_;
      columns_before_ = 0;
    }
    at_ = target;
  }

  /// Drops what is behind us but for the beginning of the line. Rarely, so that no byte is moved often.
  void release() {
    std::size_t kept = line_begin_;
    if (at_ - kept > kShownBefore) {
      kept = at_ - kShownBefore;
      while (is_continuation(held_[kept])) ++kept;
    }
    if (kept < std::max(kPartBytes, held_.size() / 2)) return;
    columns_before_ += count_code_points(std::string_view(held_).substr(line_begin_, kept - line_begin_));
    held_.erase(0, kept);
    if (held_.capacity() / 8 > held_.size() + kPartBytes) held_.shrink_to_fit();
    offset_ += kept;
    at_ -= kept;
    line_begin_ = 0;
  }

  ByteSource& source_;
  const std::function<void(const JsonRecord&)>& found_;
  std::string held_;
  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;      ///< of the line at_ stands in, or of what is held of it
  std::size_t columns_before_ = 0;  ///< code points of that line that are no longer held
  std::size_t offset_ = 0;          ///< of held_ in the file
  std::size_t line_ = 1;
};

}  // namespace

void for_each_json_record(ByteSource& bytes, const std::function<void(const JsonRecord&)>& found) {
  RecordScanner(bytes, found).read();
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
