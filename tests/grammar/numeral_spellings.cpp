#include "numeral_spellings.hpp"

#include <array>
#include <functional>

#include "grammar/numeral_printer.hpp"

namespace geomsan {
namespace {

constexpr std::array<const char*, 10> kDigits{"영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"};
constexpr std::array<const char*, 4> kSmall{"", "십", "백", "천"};
constexpr std::array<const char*, 6> kBig{"", "만", "억", "조", "경", "해"};
constexpr std::array<const char*, 10> kChineseDigits{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr std::array<const char*, 4> kChineseSmall{"", "十", "百", "千"};
constexpr std::array<const char*, 6> kChineseBig{"", "萬", "億", "兆", "경", "해"};

std::string whole_of(const Decimal& value) {
  const std::string text = value.to_string();
  return text.substr(0, text.find('.'));
}

std::string decimals_of(const Decimal& value) {
  const std::string text = value.to_string();
  const auto point = text.find('.');
  return point == std::string::npos ? "" : text.substr(point + 1);
}

using SpellSection = std::function<std::string(int)>;

/// Groups of four digits from the left, each spelt by `section` and followed by its scale word.
std::string by_sections(const Decimal& value, const std::array<const char*, 6>& big, const char* between,
                        const SpellSection& section) {
  std::string digits = whole_of(value);
  digits.insert(0, (4 - digits.size() % 4) % 4, '0');
  std::string text;
  for (std::size_t at = 0; at < digits.size(); at += 4) {
    const int number = std::stoi(digits.substr(at, 4));
    const std::size_t scale = (digits.size() - at) / 4 - 1;
    if (number == 0) continue;
    text += (text.empty() ? "" : between) + section(number) + big.at(scale);
  }
  return text;
}

std::string section_of(int number, const std::array<const char*, 10>& digits, const std::array<const char*, 4>& small) {
  std::string text;
  for (int place = 3, power = 1000; place >= 0; --place, power /= 10) {
    const auto digit = static_cast<std::size_t>(number / power % 10);
    if (digit == 0) continue;
    if (digit > 1 || place == 0) text += digits.at(digit);
    text += small.at(static_cast<std::size_t>(place));
  }
  return text;
}

std::string words(const Decimal& value, const char* between) {
  return by_sections(value, kBig, between, [](int number) { return section_of(number, kDigits, kSmall); });
}

}  // namespace

std::string spell_grouped(const Decimal& value) { return group_digits(value.to_string()); }

std::string spell_spaced(const Decimal& value) {
  return by_sections(value, kBig, " ", [](int number) { return std::to_string(number); });
}

std::string spell_words(const Decimal& value) {
  const std::string decimals = decimals_of(value);
  std::string text = words(value, "");
  if (decimals.empty()) return text;
  text += text.empty() ? "영점" : "점";
  for (const char digit : decimals) text += kDigits.at(static_cast<std::size_t>(digit - '0'));
  return text;
}

std::string spell_spaced_words(const Decimal& value) { return words(value, " "); }

std::string spell_small_scales(const Decimal& value) {
  return by_sections(value, kBig, "", [](int number) {
    std::string text;
    for (int place = 3, power = 1000; place >= 0; --place, power /= 10) {
      const int digit = number / power % 10;
      if (digit > 0) text += std::to_string(digit) + kSmall.at(static_cast<std::size_t>(place));
    }
    return text;
  });
}

std::string spell_chinese(const Decimal& value) {
  return by_sections(value, kChineseBig, "",
                     [](int number) { return section_of(number, kChineseDigits, kChineseSmall); });
}

std::string spell_power(const Decimal& value) {
  const std::string digits = value.scaled(-value.exponent()).to_string();
  return digits + "e" + std::to_string(value.exponent());
}

std::string spell_native(int value) {
  constexpr std::array<const char*, 10> tens{"", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"};
  constexpr std::array<const char*, 10> ones{"", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"};
  return std::string(tens.at(static_cast<std::size_t>(value / 10))) + ones.at(static_cast<std::size_t>(value % 10));
}

}  // namespace geomsan
