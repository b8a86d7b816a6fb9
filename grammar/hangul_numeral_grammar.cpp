#include "grammar/numeral.hpp"
#include "grammar/x3_config.hpp"

namespace geomsan::grammar {
namespace {

struct Pair {
  int low;
  int high;
};

struct sino_digit_symbols : x3::symbols<int> {
  sino_digit_symbols() {
    add("일", 1)("이", 2)("삼", 3)("사", 4)("오", 5)("육", 6)("륙", 6)("칠", 7)("팔", 8)("구", 9);
  }
} const sino_digit;

struct native_ten_symbols : x3::symbols<int> {
  native_ten_symbols() {
    add("열", 10)("스물", 20)("스무", 20)("서른", 30)("마흔", 40)("쉰", 50)("예순", 60)("일흔", 70)("여든", 80)("아흔",
                                                                                                                90);
  }
} const native_ten;

struct native_one_symbols : x3::symbols<int> {
  native_one_symbols() {
    add("하나", 1)("한", 1)("둘", 2)("두", 2)("셋", 3)("세", 3)("석", 3)("넷", 4)("네", 4)("넉", 4)("다섯", 5)("닷", 5)(
        "여섯", 6)("엿", 6)("일곱", 7)("여덟", 8)("아홉", 9);
  }
} const native_one;

struct native_pair_symbols : x3::symbols<Pair> {
  native_pair_symbols() {
    add("한두", {1, 2})("두세", {2, 3})("두서너", {2, 4})("서너", {3, 4})("너댓", {4, 5})("네댓", {4, 5})(
        "네다섯", {4, 5})("대여섯", {5, 6})("대엿", {5, 6})("예닐곱", {6, 7})("일고여덟", {7, 8})("여덟아홉", {8, 9});
  }
} const native_pair;

struct small_power_symbols : x3::symbols<int> {
  small_power_symbols() { add("십", 1)("백", 2)("천", 3); }
} const small_power;

struct big_power_symbols : x3::symbols<int> {
  big_power_symbols() { add("만", 4)("억", 8)("조", 12)("경", 16)("해", 20); }
} const big_power;

// A zero written above every scale word, so that a sum keeps the written place of what is added to it.
const Decimal kNothingYet(0, 24);

// Attribute of every rule here: the numeral so far. Values are added from the highest place down.
const auto start = [](auto& context) {
  x3::_val(context) = Numeral();
  x3::_val(context).value = kNothingYet;
};
const auto set_native = [](auto& context) { x3::_val(context).native = true; };
const auto add_value = [](auto& context) {
  x3::_val(context).value = x3::_val(context).value + Decimal(x3::_attr(context));
};
const auto not_zero = [](auto& context) { x3::_pass(context) = !x3::_val(context).value.is_zero(); };

auto place(const char* word, int power) {
  const auto digit_times = [power](auto& context) {
    x3::_val(context).value = x3::_val(context).value + Decimal(x3::_attr(context), power);
  };
  const auto once = [power](auto& context) { x3::_val(context).value = x3::_val(context).value + Decimal(1, power); };
  return (sino_digit >> x3::lit(word))[digit_times] | x3::lit(word)[once];
}

const x3::rule<struct sino_section_id, Numeral> sino_section{"sino section"};
const auto sino_section_def = x3::eps[start] >> -place("천", 3) >> -place("백", 2) >> -place("십", 1) >>
                              -sino_digit[add_value] >> x3::eps[not_zero];

auto group(const char* word, int power) {
  const auto add_section = [power](auto& context) {
    x3::_val(context).value = x3::_val(context).value + x3::_attr(context).value.scaled(power);
  };
  return (sino_section >> x3::lit(word))[add_section];
}

const auto add_numeral = [](auto& context) {
  x3::_val(context).value = x3::_val(context).value + x3::_attr(context).value;
};
const auto ten_thousand = [](auto& context) { x3::_val(context).value = x3::_val(context).value + Decimal(1, 4); };

const x3::rule<struct sino_id, Numeral> sino{"sino-Korean numeral"};
const auto sino_def = x3::eps[start] >> -group("해", 20) >> -group("경", 16) >> -group("조", 12) >> -group("억", 8) >>
                      -(group("만", 4) | x3::lit("만")[ten_thousand]) >>
                      -sino_section[add_numeral] >> x3::eps[not_zero];

const auto set_pair = [](auto& context) {
  Numeral& numeral = x3::_val(context);
  const Decimal tens = numeral.value;
  numeral.value = tens + Decimal(x3::_attr(context).low);
  numeral.upper = tens + Decimal(x3::_attr(context).high);
};

const x3::rule<struct native_id, Numeral> native{"native numeral"};
const auto native_def = x3::eps[start] >> x3::eps[set_native] >>
                        (native_ten[add_value] >> -(native_pair[set_pair] | native_one[add_value]) |
                         native_pair[set_pair] | native_one[add_value]);

const auto vague_power = [](auto& context) {
  Numeral& numeral = x3::_val(context);
  numeral.value = numeral.value.scaled(x3::_attr(context));
  numeral.upper = numeral.upper->scaled(x3::_attr(context));
  numeral.bare_several = false;
};
const auto vague_start = [](auto& context) {
  Numeral& numeral = x3::_val(context);
  numeral = Numeral();
  numeral.value = Decimal(1);
  numeral.upper = Decimal(10);
  numeral.vague = true;
  numeral.native = true;
};

const auto set_bare = [](auto& context) { x3::_val(context).bare_several = true; };

// 수 and 몇 with scale words say one step of ten: 수천 is 1000 to 10000.
const x3::rule<struct vague_id, Numeral> vague{"vague numeral"};
const auto vague_def =
    (x3::lit("수")[vague_start] >> x3::eps[set_bare] | (x3::lit("몇") >> -x3::lit(' '))[vague_start]) >>
    -small_power[vague_power] >> -big_power[vague_power];

const x3::rule<struct hangul_id, Numeral> hangul{"Hangul numeral"};
const auto hangul_def = vague | native | sino;

BOOST_SPIRIT_DEFINE(sino_section, sino, native, vague, hangul)

/// First syllable of a numeral and the second syllables it can go on with; an empty list allows any. Most words that
/// begin with such a syllable (이번, 사업, 대통령) are refused here, before the grammar is asked.
struct Opening {
  std::string_view first;
  std::string_view seconds;
};

constexpr std::string_view kSinoSyllables = "일이삼사오육륙칠팔구십백천만억조경해";
constexpr Opening kOpenings[] = {{"삼", kSinoSyllables},
                                 {"사", kSinoSyllables},
                                 {"오", kSinoSyllables},
                                 {"육", kSinoSyllables},
                                 {"칠", kSinoSyllables},
                                 {"팔", kSinoSyllables},
                                 {"구", kSinoSyllables},
                                 {"이", kSinoSyllables},
                                 {"일", "이삼사오육륙칠팔구십백천만억조경해곱고흔"},
                                 {"하", "나"},
                                 {"다", "섯"},
                                 {"여", "섯덟든"},
                                 {"아", "홉흔"},
                                 {"스", "물무"},
                                 {"예", "순닐"},
                                 {"마", "흔"},
                                 {"대", "여엿"},
                                 {"서", "른너"},
                                 {"너", "댓"},
                                 {"한", {}},
                                 {"두", {}},
                                 {"둘", {}},
                                 {"세", {}},
                                 {"셋", {}},
                                 {"석", {}},
                                 {"네", {}},
                                 {"넷", {}},
                                 {"넉", {}},
                                 {"닷", {}},
                                 {"엿", {}},
                                 {"열", {}},
                                 {"쉰", {}},
                                 {"십", {}},
                                 {"백", {}},
                                 {"천", {}},
                                 {"만", {}},
                                 {"수", {}},
                                 {"몇", {}}};

bool may_open(std::string_view text) {
  constexpr std::size_t kSyllable = 3;
  if (text.size() < kSyllable) return false;
  const std::string_view first = text.substr(0, kSyllable);
  for (const Opening& opening : kOpenings) {
    if (opening.first != first) continue;
    if (opening.seconds.empty() || text.size() == kSyllable) return true;
    const std::string_view second = text.substr(kSyllable, kSyllable);
    for (std::size_t at = 0; at < opening.seconds.size(); at += kSyllable) {
      if (opening.seconds.substr(at, kSyllable) == second) return true;
    }
    return false;
  }
  return false;
}

}  // namespace
}  // namespace geomsan::grammar

namespace geomsan {

std::optional<NumeralMatch> parse_hangul_numeral(std::string_view text, bool alone) {
  if (!alone && !grammar::may_open(text)) return std::nullopt;
  grammar::Iterator first = text.data();
  const grammar::Iterator last = first + text.size();
  NumeralMatch match;
  if (!grammar::x3::parse(first, last, grammar::hangul, match.numeral)) return std::nullopt;
  match.numeral.hangul = true;
  match.size = static_cast<std::size_t>(first - text.data());
  return match;
}

}  // namespace geomsan
