#include "grammar/numeral_repair.hpp"

#include <algorithm>
#include <array>

#include "grammar/numeral.hpp"
#include "grammar/numeral_syllables.hpp"
#include "text/span.hpp"
#include "text/unicode.hpp"

namespace geomsan {
namespace {

constexpr int kDigitsOfScale = 4;  // each of 만 억 조 is ten thousand of the one below
constexpr int kThousand = 3;
constexpr int kLargest = 12;  // 경 is printed too rarely to be what was meant

/// Empty when there is no such word, or none that is likely.
std::string_view scale_word(int power) {
  const auto word = std::find_if(grammar::kScaleWords.begin(), grammar::kScaleWords.end(),
                                 [&](const auto& each) { return each.first == power; });
  return word == grammar::kScaleWords.end() || power > kLargest ? std::string_view() : word->second;
}

struct Scale {
  Span span;
  int power = 0;
};

/// The scale words of a numeral in order, 천 among them.
std::vector<Scale> scales_in(std::string_view numeral) {
  std::vector<Scale> scales;
  for (std::size_t at = 0; at < numeral.size();) {
    const auto size = code_point_size(static_cast<unsigned char>(numeral[at]));
    const char32_t c = code_point_at(numeral, at);
    const int power = grammar::big_power(c) > 0 ? grammar::big_power(c) : grammar::small_power(c);
    if (power >= kThousand) {
      scales.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size)}, power});
    }
    at += size;
  }
  return scales;
}

bool is_digit(char c) { return is_ascii_digit(static_cast<unsigned char>(c)); }

std::string with(std::string_view text, Span span, std::string_view other) {
  return std::string(text.substr(0, span.begin)) + std::string(other) + std::string(text.substr(span.end));
}

/// 48400조 is a number, but nobody prints it so.
bool has_long_run(std::string_view numeral) {
  int digits = 0;
  for (const char c : numeral) {
    if (is_digit(c)) ++digits;
    if (digits > kDigitsOfScale) return true;
    if (!is_digit(c) && c != ',') digits = 0;
  }
  return false;
}

bool reads_well(std::string_view numeral) {
  const auto match = parse_numeral(numeral);
  return match && match->size == numeral.size() && !match->numeral.malformed && !has_long_run(numeral);
}

/// The second of two equal scale words should have been the next smaller one, the first the next larger one, or the
/// first should not be there.
std::vector<std::string> without_doubled_scale(std::string_view numeral, const std::vector<Scale>& scales) {
  for (std::size_t i = 1; i < scales.size(); ++i) {
    if (scales[i].power != scales[i - 1].power || scales[i].power == kThousand) continue;
    const int power = scales[i].power;
    std::vector<std::string> texts{with(numeral, scales[i].span, scale_word(power - kDigitsOfScale))};
    if (const auto larger = scale_word(power + kDigitsOfScale); !larger.empty()) {
      texts.push_back(with(numeral, scales[i - 1].span, larger));
    }
    texts.push_back(with(numeral, scales[i - 1].span, ""));
    std::erase(texts.back(), ' ');
    return texts;
  }
  return {};
}

std::vector<std::string> without_thousand(std::string_view numeral, const std::vector<Scale>& scales) {
  std::vector<std::string> texts;
  for (const Scale& scale : scales) {
    if (scale.power == kThousand) texts.push_back(with(numeral, scale.span, ""));
  }
  return texts;
}

std::vector<std::string> with_missing_scale(std::string_view numeral, const std::vector<Scale>& scales) {
  if (scales.empty() || !is_digit(numeral.back())) return {};
  const int power = scales.back().power;
  std::vector<std::string> texts{std::string(numeral) + std::string(scale_word(power - kDigitsOfScale))};
  // Two steps too large is not likely.
  if (power == 2 * kDigitsOfScale) texts.push_back(with(numeral, scales.back().span, scale_word(kDigitsOfScale)));
  return texts;
}

/// What stands before each of 만 억 조, and what stands behind the last of them.
struct Section {
  Decimal number;
  int power = 0;
};

/// Empty for what is no plain numeral, or has more parts than anybody prints.
std::vector<Section> sections_of(std::string_view surface) {
  constexpr std::size_t kMostSections = 6;
  const std::size_t begin = std::min(surface.find_first_of("0123456789"), surface.size());
  const auto match = parse_numeral(surface.substr(begin));
  if (!match) return {};
  const std::string_view numeral = surface.substr(begin, match->size);
  std::vector<Scale> scales = scales_in(numeral);
  std::erase_if(scales, [](const Scale& scale) { return scale.power < kDigitsOfScale; });
  if (scales.size() > kMostSections) return {};
  scales.push_back({{static_cast<std::uint32_t>(numeral.size()), static_cast<std::uint32_t>(numeral.size())}, 0});
  std::vector<Section> sections;
  std::size_t at = 0;
  for (const Scale& scale : scales) {
    at = std::min(numeral.find_first_not_of(' ', at), numeral.size());
    if (at < scale.span.begin) {
      const auto part = parse_numeral(numeral.substr(at, scale.span.begin - at));
      if (!part || part->size != scale.span.begin - at || part->numeral.divisor != Decimal(1)) return {};
      sections.push_back({part->numeral.value, scale.power});
    }
    at = scale.span.end;
  }
  return sections;
}

std::vector<std::string> without_zero(std::string_view numeral, const std::vector<Scale>& scales) {
  std::vector<std::string> texts;
  for (const Scale& scale : scales) {
    const std::uint32_t end = scale.span.begin;
    if (end > 1 && numeral[end - 1] == '0') texts.push_back(with(numeral, {end - 1, end}, ""));
  }
  return texts;
}

}  // namespace

NumeralRepairs repair_numeral(std::string_view surface) {
  const std::size_t begin = std::min(surface.find_first_of("0123456789"), surface.size());
  const auto match = parse_numeral(surface.substr(begin));
  if (!match || !match->numeral.malformed) return {};
  const std::string_view numeral = surface.substr(begin, match->size);
  const std::vector<Scale> scales = scales_in(numeral);
  const std::array<std::vector<std::string>, 4> ways{
      without_doubled_scale(numeral, scales), without_thousand(numeral, scales), with_missing_scale(numeral, scales),
      without_zero(numeral, scales)};
  for (const auto& way : ways) {
    NumeralRepairs repairs{&way == &ways.back(), {}};
    for (const std::string& text : way) {
      if (!reads_well(text)) continue;
      repairs.texts.push_back(
          with(surface, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + match->size)}, text));
    }
    if (!repairs.texts.empty()) return repairs;
  }
  return {};
}

bool differ_in_scale_word(std::string_view a, std::string_view b) {
  const std::vector<Section> first = sections_of(a);
  const std::vector<Section> second = sections_of(b);
  if (first.size() != second.size()) return false;
  int different = 0;
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (first[i].number != second[i].number) return false;
    if (first[i].power == second[i].power) continue;
    // 5000억 is no slip of 5000.
    if (first[i].power == 0 || second[i].power == 0) return false;
    ++different;
  }
  return different == 1;
}

}  // namespace geomsan
