#include "text/sentence.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/unicode.hpp"

namespace geomsan {
namespace {

constexpr bool is_newline(char32_t c) { return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029; }

/// 。！？ stand beside their ASCII twins: titles are also split as given, before any normalisation.
constexpr bool is_terminator(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == U'…' || c == U'。' || c == U'！' || c == U'？';
}

constexpr bool is_closing_bracket(char32_t c) {
  return c == ')' || c == ']' || c == U'」' || c == U'』' || c == U'〉' || c == U'》' || c == U'】' || c == U'）';
}

constexpr bool is_quote(char32_t c) { return c == '"' || c == '\'' || c == U'”' || c == U'’'; }

/// What may follow a full stop directly and still belong to the sentence before.
constexpr bool continues_sentence(char32_t c) {
  return c == ',' || c == ';' || c == ':' || c == U'·' || c == '~' || is_terminator(c) || is_closing_bracket(c) ||
         c == U'”' || c == U'’';
}

/// Syllables on which a written sentence ends; after them a space may be missing.
constexpr bool is_final_syllable(char32_t c) { return c == U'다' || c == U'요' || c == U'죠'; }

/// Whether `rest` begins with a word that ties a quotation to the verb behind it.
bool begins_with_quotative(std::string_view rest) {
  constexpr std::array<std::string_view, 8> kQuotatives = {"라고",   "라며",   "라면서",   "라는",
                                                           "이라고", "이라며", "이라면서", "이라는"};
  return std::any_of(kQuotatives.begin(), kQuotatives.end(), [&](auto word) { return rest.starts_with(word); });
}

/// The same right behind the quote. The short ones only count there: behind a space they are surnames (고 대표는).
bool begins_with_particle(std::string_view rest) {
  constexpr std::array<std::string_view, 6> kParticles = {"고", "며", "면서", "는", "은", "와"};
  return begins_with_quotative(rest) || std::any_of(kParticles.begin(), kParticles.end(), [&](std::string_view word) {
           return rest.starts_with(word) &&
                  (rest.size() == word.size() || rest[word.size()] == ' ' || rest[word.size()] == ',');
         });
}

bool is_abbreviation(std::string_view word) {
  constexpr std::array<std::string_view, 16> kAbbreviations = {"co", "corp", "dr", "ent", "etc", "fig", "inc", "jr",
                                                               "lv", "ltd",  "mr", "mrs", "ms",  "no",  "vol", "vs"};
  std::string lower(word);
  for (char& c : lower) c = static_cast<char>(c | 0x20);
  return word.size() == 1 || std::find(kAbbreviations.begin(), kAbbreviations.end(), lower) != kAbbreviations.end();
}

/// How many ASCII characters of one kind end at byte `end`; at most `most`, so that the walk stays linear.
template <typename Kind>
std::size_t run_before(std::string_view text, std::size_t end, std::size_t most, Kind kind) {
  std::size_t count = 0;
  while (count < most && count < end && kind(static_cast<unsigned char>(text[end - count - 1]))) ++count;
  return count;
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) { end_sentence(0); }

  std::vector<Span> split() {
    while (skip_plain()) {
      const char32_t c = code_point_at(text_, at_);
      if (is_newline(c)) {
        end_sentence(at_);
        quotes_ = 0;
        at_ += size_at(at_);
      } else if (is_terminator(c)) {
        pass_terminator();
      } else {
        count_quote(c, at_);
        at_ += size_at(at_);
      }
    }
    end_sentence(text_.size());
    return std::move(sentences_);
  }

 private:
  /// To the next byte that can begin a newline, terminator or ASCII quote; false at the end. Letters of any script are
  /// passed over without decoding, since continuation bytes cannot be mistaken for lead bytes.
  bool skip_plain() {
    static constexpr std::array<bool, 256> kNotable = [] {
      std::array<bool, 256> notable{};
      for (const char c : {'\n', '\r', '.', '!', '?', '"', '\''}) notable[static_cast<unsigned char>(c)] = true;
      for (const unsigned lead : {0xE2U, 0xE3U, 0xEFU}) notable[lead] = true;  // … 。 ！
      return notable;
    }();
    while (at_ < text_.size() && !kNotable[static_cast<unsigned char>(text_[at_])]) ++at_;
    return at_ < text_.size();
  }
  [[nodiscard]] std::size_t size_at(std::size_t at) const {
    return code_point_size(static_cast<unsigned char>(text_[at]));
  }
  [[nodiscard]] char32_t peek(std::size_t at) const { return at < text_.size() ? code_point_at(text_, at) : 0; }

  void count_quote(char32_t c, std::size_t at) {
    if (c == '"') quotes_ ^= 1U;
    const bool apostrophe = is_ascii_letter(code_point_before(text_, at)) && is_ascii_letter(peek(at + 1));
    if (c == '\'' && !apostrophe) quotes_ ^= 2U;
  }

  /// ASCII quotes look the same on both sides: one that was opened on this line closes, as does one that a quotative or
  /// nothing at all follows. The parity alone would be lost for good after one forgotten quote.
  [[nodiscard]] bool closes(char32_t c, std::size_t at) const {
    if (is_closing_bracket(c) || c == U'”' || c == U'’') return true;
    if (c != '"' && c != '\'') return false;
    const char32_t next = peek(at + 1);
    if (next == 0 || is_white_space(next) || continues_sentence(next)) return true;
    return (quotes_ & (c == '"' ? 1U : 2U)) != 0 || begins_with_particle(text_.substr(at + 1));
  }

  void pass_terminator() {
    const std::size_t first = at_;
    while (at_ < text_.size() && is_terminator(code_point_at(text_, at_))) at_ += size_at(at_);
    const std::size_t after_terminators = at_;
    bool quoted = false;
    while (at_ < text_.size()) {
      const char32_t c = code_point_at(text_, at_);
      if (!closes(c, at_)) break;
      quoted = quoted || is_quote(c);
      count_quote(c, at_);
      at_ += size_at(at_);
    }
    if (ends_here(first, after_terminators, quoted)) end_sentence(at_);
  }

  /// Whether the sentence ends at `at_`, behind the terminators [first, after) and what closes after them.
  [[nodiscard]] bool ends_here(std::size_t first, std::size_t after, bool quoted) const {
    const char32_t next = peek(at_);
    if (next == 0) return false;  // the end of the text ends it anyway
    if (is_white_space(next)) return !goes_on_after_space(first, after, quoted);
    const std::string_view run = text_.substr(first, after - first);
    if (run.find("。") != std::string_view::npos) return !quoted;
    if (run != "." || continues_sentence(next) || !after_final_syllable(first)) return false;
    return !quoted || !is_hangul_syllable(next);
  }

  /// 다. as the end of a sentence, not as an item of 가.나.다.라.
  [[nodiscard]] bool after_final_syllable(std::size_t stop) const {
    const char32_t last = code_point_before(text_, stop);
    if (!is_final_syllable(last)) return false;
    const char32_t before = code_point_before(text_, stop - 3);
    return before != 0 && before != '.' && !is_white_space(before);
  }

  [[nodiscard]] bool goes_on_after_space(std::size_t first, std::size_t after, bool quoted) const {
    std::size_t next = at_;
    while (next < text_.size() && peek(next) != '\n' && is_white_space(peek(next))) next += size_at(next);
    if (quoted && begins_with_quotative(text_.substr(next))) return true;
    const std::string_view run = text_.substr(first, after - first);
    const char32_t last = code_point_before(text_, first);
    if (run.starts_with("…") || run.starts_with("..")) return !is_final_syllable(last) && last != U'까';
    return run == "." && at_ == after && ends_abbreviation(first, peek(next));
  }

  /// Whether the full stop at `stop` belongs to the number, list mark or abbreviation before it.
  [[nodiscard]] bool ends_abbreviation(std::size_t stop, char32_t next) const {
    if (starts_sentence(stop) || starts_sentence(stop - last_size(stop))) return true;
    const std::size_t digits = run_before(text_, stop, 5, is_ascii_digit);
    if (digits > 0) return digits <= 2 || (digits == 4 && is_ascii_digit(next));
    const std::size_t letters = run_before(text_, stop, 5, is_ascii_letter);
    const bool unit = letters > 0 && is_ascii_digit(code_point_before(text_, stop - letters));
    return letters > 0 && !unit && is_abbreviation(text_.substr(stop - letters, letters));
  }

  [[nodiscard]] std::size_t last_size(std::size_t end) const {
    std::size_t size = 1;
    while (size < end && is_continuation(text_[end - size])) ++size;
    return size;
  }

  [[nodiscard]] bool starts_sentence(std::size_t at) const { return begin_ == at; }

  void end_sentence(std::size_t end) {
    const std::size_t begin = begin_;
    // White space is passed over here, once; looking past it again at every full stop would be quadratic.
    begin_ = std::max(begin_, end);
    while (begin_ < text_.size() && is_white_space(peek(begin_))) begin_ += size_at(begin_);
    while (end > begin && is_white_space(code_point_before(text_, end))) end -= last_size(end);
    if (begin < end) sentences_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  unsigned quotes_ = 0;  ///< open ASCII quotes of this line: bit 0 double, bit 1 single
  std::vector<Span> sentences_;
};

}  // namespace

std::vector<Span> split_sentences(std::string_view text) { return Splitter(text).split(); }

}  // namespace geomsan
