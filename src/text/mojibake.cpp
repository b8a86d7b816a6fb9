#include "text/mojibake.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>

#include "text/unicode.hpp"

namespace geomsan {
namespace {

/// What the passages of a text must weigh together. A character that decodes to Hangul weighs 1; what hardly ever comes
/// about by chance weighs more.
constexpr int kCertain = 4;
constexpr int kHeavy = 2;
/// Words of damaged text that stand no further apart are one passage. Bytes.
constexpr std::uint32_t kGap = 6;
constexpr char32_t kReplacement = 0xFFFD;

/// Windows-1252 above its C1 area's place: code points of the bytes 80 to 9F, 0 where it has none.
constexpr std::array<char32_t, 32> kWindows1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The byte that Windows-1252 or Latin-1 read as `c`; nothing for ASCII and what they do not have.
std::optional<unsigned char> western_byte(char32_t c) {
  if (c >= 0x80 && c < 0x100) return static_cast<unsigned char>(c);
  const auto* const known = std::find(kWindows1252.begin(), kWindows1252.end(), c);
  if (c < 0x100 || known == kWindows1252.end()) return std::nullopt;
  return static_cast<unsigned char>(0x80 + (known - kWindows1252.begin()));
}

constexpr bool is_hanja(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF); }
/// U+0085 is a line end.
constexpr bool is_c1_control(char32_t c) { return c >= 0x80 && c < 0xA0 && c != 0x85; }
constexpr bool is_general_punctuation(char32_t c) { return c >= 0x2000 && c < 0x2070; }

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// CP949, opened when it is first needed.
class Cp949 {
 public:
  /// Empty when `utf8` holds a character that CP949 has not.
  std::string encode(std::string_view utf8) {
    if (!open()) return {};
    const auto source = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
    std::string bytes(utf8.size() + 2, '\0');
    UErrorCode status = U_ZERO_ERROR;
    const int32_t size = ucnv_fromUChars(converter_.get(), bytes.data(), static_cast<int32_t>(bytes.size()),
                                         source.getBuffer(), source.length(), &status);
    if (U_FAILURE(status)) return {};
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
  }

 private:
  bool open() {
    if (converter_) return true;
    UErrorCode status = U_ZERO_ERROR;
    converter_.reset(ucnv_open("windows-949-2000", &status));
    if (U_FAILURE(status)) return false;
    ucnv_setFromUCallBack(converter_.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return U_SUCCESS(status);
  }

  std::unique_ptr<UConverter, CloseConverter> converter_;
};

/// What the characters at `at` weigh that follow one another as UTF-8 of three bytes, `first` for one of Hangul or
/// punctuation; 0 when there are fewer than `least`. Moves `at` behind them.
int weigh_utf8(std::string_view bytes, std::size_t& at, int each, int least) {
  int count = 0;
  int weight = 0;
  while (at < bytes.size() && utf8_sequence_size(bytes, at) == 3) {
    const char32_t c = code_point_at(bytes, at);
    const bool replacement = c == kReplacement;
    if (!is_hangul_syllable(c) && !is_general_punctuation(c) && !replacement) break;
    weight += replacement ? kHeavy : each;
    ++count;
    at += 3;
  }
  return count >= least ? weight : 0;
}

/// Windows-1252 bytes of a run of characters that are all western and not ASCII.
int weigh_western(std::string_view bytes) {
  int weight = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t begin = at;
    weight += weigh_utf8(bytes, at, kHeavy, 1);
    if (at == begin) ++at;
  }
  if (weight > 0 || bytes.size() < 4 || bytes.size() % 2 != 0) return weight;
  // Pairs that are syllables of KS X 1001; a row of the same sign (····) is decoration.
  std::string distinct(bytes);
  std::sort(distinct.begin(), distinct.end());
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  if (distinct.size() < 3) return 0;
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    const auto trail = static_cast<unsigned char>(bytes[at + 1]);
    if (lead < 0xB0 || lead > 0xC8 || trail < 0xA1 || trail == 0xFF) return 0;
  }
  return static_cast<int>(bytes.size() / 2);
}

/// CP949 bytes of a run with hanja. UTF-8 read as CP949 turns three bytes each into one and a half characters, so that
/// good sequences begin with a hanja; in Korean with hanja two in a row come about once in ten thousand words.
int weigh_cp949(std::string_view bytes) {
  int weight = 0;
  for (std::size_t at = 0; at + 1 < bytes.size();) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const std::size_t begin = at;
    if (byte >= 0xCA) weight += weigh_utf8(bytes, at, 1, 2);
    if (at == begin) at += byte < 0x80 ? 1 : 2;
  }
  return weight;
}

class MojibakeFinder {
 public:
  explicit MojibakeFinder(std::string_view text) : text_(text) {}

  std::vector<Span> run() {
    for (std::size_t at = 0; at < text_.size();) {
      const auto lead = static_cast<unsigned char>(text_[at]);
      if (lead < 0x80) {
        ++at;
      } else if (code_point_at(text_, at) == kReplacement) {
        at += code_point_size(lead);
      } else {
        at = take_run(at);
      }
    }
    if (weight_ < kCertain) found_.clear();
    return std::move(found_);
  }

 private:
  /// A run of characters that are not ASCII is looked at as a whole: damage does not stop inside a word.
  std::size_t take_run(std::size_t begin) {
    bool hanja = false;
    bool control = false;
    std::size_t at = begin;
    std::size_t western_begin = begin;
    western_.clear();
    while (at < text_.size() && static_cast<unsigned char>(text_[at]) >= 0x80) {
      const char32_t c = code_point_at(text_, at);
      if (c == kReplacement) break;
      hanja = hanja || is_hanja(c);
      control = control || is_c1_control(c);
      if (const auto byte = western_byte(c)) {
        if (western_.empty()) western_begin = at;
        western_ += static_cast<char>(*byte);
      } else {
        end_western(western_begin, at);
      }
      at += code_point_size(static_cast<unsigned char>(text_[at]));
    }
    end_western(western_begin, at);
    if (control) add(begin, at, kCertain);
    if (hanja) add(begin, at, weigh_cp949(cp949_.encode(text_.substr(begin, at - begin))));
    return at;
  }

  void end_western(std::size_t begin, std::size_t end) {
    if (western_.size() >= 3) add(begin, end, weigh_western(western_));
    western_.clear();
  }

  void add(std::size_t begin, std::size_t end, int weight) {
    if (weight == 0) return;
    weight_ += std::min(weight, kCertain);
    const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (!found_.empty() && span.begin <= found_.back().end + kGap && !breaks_line(found_.back().end, span.begin)) {
      found_.back().end = std::max(found_.back().end, span.end);
    } else {
      found_.push_back(span);
    }
  }

  bool breaks_line(std::uint32_t from, std::uint32_t to) const {
    return from < to && text_.substr(from, to - from).find('\n') != std::string_view::npos;
  }

  std::string_view text_;
  std::string western_;
  Cp949 cp949_;
  std::vector<Span> found_;
  int weight_ = 0;
};

}  // namespace

std::vector<Span> find_mojibake(std::string_view text) { return MojibakeFinder(text).run(); }

}  // namespace geomsan
