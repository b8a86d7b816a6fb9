#include "mention/scanner.hpp"

#include <algorithm>

#include "grammar/date_grammar.hpp"
#include "mention/code_digits.hpp"
#include "mention/date_builder.hpp"
#include "mention/left_context.hpp"
#include "mention/number_starts.hpp"
#include "mention/quantity_builder.hpp"

namespace geomsan {
namespace {

/// Farthest a rate (3.3㎡당) may stand before the number it divides, in bytes.
constexpr std::uint32_t kRateReach = 24;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// K리그1 경기: the number ends a name and the counter begins the next word.
bool is_part_of_name(const Amount& amount, const LeftContext& left) {
  return left.glued && left.hedges.empty() && !amount.number.hangul && amount.reading && amount.reading->unit &&
         amount.reading->unit->kind == "count" && amount.unit.begin > amount.numeral.end;
}

bool range_fits(const QuantityNode& node) {
  const Amount& left = node.parts.back();
  const Amount& right = *node.right;
  if (node.parts.size() > 1) return false;
  if (!left.reading && !right.reading) return left.number.value < right.number.value && !node.right_negative;
  if (left.reading && !right.reading) return false;
  if (left.reading && right.reading && left.reading->kind != right.reading->kind) return false;
  return !left.reading || left.reading->unit == right.reading->unit;
}

/// Keeps only what stands before the range mark; what follows is scanned again by itself.
void drop_range(QuantityNode& node) {
  node.right.reset();
  node.band = false;
  node.hedges.clear();
  node.surface_end = node.extent_end = node.parts.back().end();
}

/// One pass over a field.
class Scanner {
 public:
  Scanner(std::string_view text, const Lexicon& lexicon, bool expression)
      : text_(text), lexicon_(lexicon), expression_(expression), codes_(lexicon, text), expectations_(lexicon, text) {}

  std::vector<Mention> run() {
    expression_ ? scan_expression() : scan_text();
    return std::move(mentions_);
  }

 private:
  /// Inside a word only digits are looked at; numerals in words begin words.
  void scan_text() {
    NumberStarts starts(text_, lexicon_);
    for (std::uint32_t at = starts.next(0); at < text_.size(); at = starts.next(at)) {
      make_room(at);
      at = is_digit(text_[at]) ? scan_digits(at) : scan_words(at);
    }
  }

  /// Room for the next mention. Mentions are large and long texts have many, so the list should seldom move: it gets as
  /// long as the whole text needs when it goes on as it did up to `at`.
  void make_room(std::uint32_t at) {
    const std::size_t count = mentions_.size();
    if (count < mentions_.capacity()) return;
    constexpr std::size_t kBytesPerMention = 160;  // one number in about fifty characters
    const std::size_t whole = count == 0 ? text_.size() / kBytesPerMention + 1 : count * text_.size() / at;
    mentions_.reserve(std::max(whole + whole / 8, count + count / 2 + 1));
  }

  Mention& add_mention(Span span) {
    Mention& mention = mentions_.emplace_back();
    mention.span = mention.extent = span;
    return mention;
  }

  void scan_expression() {
    for (std::uint32_t at = 0; at < text_.size();) {
      if (is_digit(text_[at]) || is_decimal_point(at)) {
        at = scan_digits(at);
      } else if (may_lead_numeral(text_[at]) && may_begin_words(at)) {
        at = scan_words(at);
      } else {
        at += static_cast<std::uint32_t>(code_point_size(static_cast<unsigned char>(text_[at])));
      }
    }
  }

  bool is_decimal_point(std::uint32_t at) const {
    return text_[at] == '.' && at + 1 < text_.size() && is_digit(text_[at + 1]);
  }

  /// A numeral in words begins a word or stands right behind a sign (마이너스일만).
  bool may_begin_words(std::uint32_t at) const {
    bool negative = false;
    return word_begins(text_, at) || lexicon_.sign_before(text_.substr(0, at), negative) > 0;
  }

  char32_t code_at(std::size_t at) const { return at < text_.size() ? code_point_at(text_, at) : 0; }

  std::uint32_t end_of_digits(std::uint32_t at) const {
    while (at < text_.size() && (is_digit(text_[at]) || text_[at] == ',' || text_[at] == '.')) ++at;
    return at;
  }

  std::uint32_t scan_digits(std::uint32_t at) {
    if (const auto date = codes_.may_be_date(at) ? parse_date(text_.substr(at)) : std::nullopt; date) {
      Mention& mention = add_mention({at, at + static_cast<std::uint32_t>(date->size)});
      mention.kind = MentionKind::date;
      mention.date.year = date->year;
      mention.date.month = date->month;
      mention.date.day = date->day;
      return mention.span.end;
    }
    if (!expression_) {
      if (codes_.may_be_identifier(at) && read_left(lexicon_, text_, at, expression_).identifier) {
        return std::max(codes_.end_of_code(at), at + 1);
      }
      if (const std::uint32_t serial = codes_.end_of_serial(at); serial > at) return codes_.end_of_code(serial);
      if (const std::uint32_t bare = codes_.end_of_bare_digits(at); bare > at) return bare;
    }
    auto node = parse_quantity(lexicon_, text_, at, expression_);
    if (!node) return std::max(end_of_digits(at), at + 1);
    return take(*node, at);
  }

  std::uint32_t scan_words(std::uint32_t at) {
    const auto next = at + 3;
    std::size_t size = 0;
    if (const NumberWord* word = lexicon_.word_at(text_.substr(at), size)) {
      if (const std::uint32_t end = take_word(*word, at, at + static_cast<std::uint32_t>(size)); end > at) return end;
    }
    if (!expression_) {
      const NumeralOpening opening = numeral_opening(text_.substr(at));
      if (opening == NumeralOpening::none) return next;
      if (opening == NumeralOpening::single && !lexicon_.may_follow_syllable(text_.substr(next))) return next;
    }
    auto node = parse_quantity(lexicon_, text_, at, expression_);
    if (!node) return next;
    const Amount& amount = node->parts.front();
    if (expression_ && !amount.reading && !node->right && amount.numeral.size() == 3 &&
        is_hangul_syllable(code_at(amount.numeral.end)))
      return next;
    return take(*node, at);
  }

  std::uint32_t take_word(const NumberWord& word, std::uint32_t begin, std::uint32_t end) {
    const std::string_view after = text_.substr(end);
    const bool wanted = word.after.empty() ? !is_hangul_syllable(code_at(end)) || lexicon_.follower_at(after) > 0
                                           : word.after.begins(after);
    if (!wanted && !expression_) return begin;
    Mention& mention = add_mention({begin, end});
    mention.quantity.value = word.value;
    mention.quantity.divisor = word.divisor;
    mention.quantity.unit = word.unit;
    const LeftContext left = read_left(lexicon_, text_, begin, expression_);
    for (const HedgeWord* hedge : left.hedges) mention.quantity.hedges.push_back(hedge->use());
    mention.extent = {left.extent, take_hedges_after(end, mention.quantity)};
    return expression_ ? mention.extent.end : end;
  }

  std::uint32_t take_hedges_after(std::uint32_t end, Quantity& quantity) const {
    std::size_t size = 0;
    const std::uint32_t at = code_at(end) == ' ' ? end + 1 : end;
    const HedgeWord* hedge = lexicon_.hedge_after(text_.substr(at), size);
    if (!hedge) return end;
    quantity.hedges.push_back(hedge->use());
    return at + static_cast<std::uint32_t>(size);
  }

  std::uint32_t take(QuantityNode& node, std::uint32_t begin) {
    const Amount& first = node.parts.front();
    if (node.right && !range_fits(node)) drop_range(node);
    const Reading* reading = first.reading ? first.reading : node.right ? node.right->reading : nullptr;
    const MentionKind kind = reading              ? reading->kind
                             : first.number.first ? MentionKind::ordinal
                                                  : MentionKind::quantity;
    const std::uint32_t end = std::max(node.surface_end, first.numeral.end);
    if (kind == MentionKind::name) return end;
    if (kind == MentionKind::date || kind == MentionKind::time) {
      return add_date(lexicon_, text_, node, begin, expectations_, mentions_);
    }
    const LeftContext left = read_left(lexicon_, text_, begin, expression_);
    if (kind == MentionKind::ordinal) return add(node, left, kind, reading, end);
    if (const std::uint32_t behind = take_rate(node, reading, left); behind > 0) return behind;
    if (!reading && !left.prefix_unit && !acceptable_bare(node, left)) return bare_end(node, end);
    if (is_part_of_name(first, left)) return end;
    return add(node, left, kind, reading, end);
  }

  /// `3.3㎡당`: the number and unit divide the next number instead of being one. Returns the end, 0 for no rate.
  std::uint32_t take_rate(const QuantityNode& node, const Reading* reading, const LeftContext& left) {
    const auto size = static_cast<std::uint32_t>(lexicon_.per_at(text_.substr(node.surface_end)));
    if (!reading || !reading->unit || node.right || size == 0) return 0;
    if (node.parts.front().number.value.is_zero()) return 0;  // nothing is divided by 0㎡
    rate_ = PerUnit{reading->unit, node.parts.front().number.value};
    rate_begin_ = left.extent;
    rate_end_ = node.surface_end + size;
    return rate_end_;
  }

  /// The text before a number that begins at `at`, without the space between.
  std::string_view word_before(std::uint32_t at) const {
    return text_.substr(0, at > 0 && text_[at - 1] == ' ' ? at - 1 : at);
  }

  /// A number without unit is a mention only where it can hardly be a name or a rank: it has a scale word (7조),
  /// thousands commas or at least two decimals (3021.84), is a fraction, or is what an index stands at (PMI가 50.9).
  bool acceptable_bare(const QuantityNode& node, const LeftContext& left) const {
    if (expression_) return true;
    const Amount& amount = node.right ? *node.right : node.parts.front();
    const Numeral& number = amount.number;
    const char32_t next = code_at(node.surface_end);
    if (is_ascii_letter(next) || next == '_' || next == '-') return false;
    if (node.band || amount.inside) return true;
    if (number.divisor != Decimal(1)) return true;
    const bool ends_well = !is_hangul_syllable(next) || lexicon_.follower_at(text_.substr(node.surface_end)) > 0;
    if (!ends_well || left.glued) return false;
    if (number.scaled) return number.digit_count > 0;
    // 지수는 3연속 상승: of one digit it is hardly a level.
    if (number.digit_count + number.decimals >= 2 && lexicon_.level_before(word_before(left.extent))) return true;
    return number.grouped || number.decimals >= 2 || (number.decimals == 1 && number.digit_count >= 3);
  }

  std::uint32_t bare_end(const QuantityNode& node, std::uint32_t end) const {
    const char32_t next = code_at(end);
    if (is_ascii_letter(next)) return codes_.end_of_code(end);
    return std::max(node.parts.front().numeral.end, node.right ? node.parts.front().numeral.end : end);
  }

  std::uint32_t add(const QuantityNode& node, const LeftContext& left, MentionKind kind, const Reading* reading,
                    std::uint32_t end) {
    const bool rated =
        rate_ && left.surface >= rate_end_ && left.surface - rate_end_ <= kRateReach &&
        text_.substr(rate_end_, left.surface - rate_end_).find_first_of(".,\n") == std::string_view::npos;
    Mention& mention = add_mention({left.surface, end});
    if (!build_quantity(node, left, rated ? &*rate_ : nullptr, mention.quantity)) {
      mentions_.pop_back();
      return end;
    }
    mention.kind = kind;
    mention.unit = node.right && !node.right->unit.empty() ? node.right->unit : node.parts.back().unit;
    mention.extent = {rated ? std::min(rate_begin_, left.extent) : left.extent, std::max(node.extent_end, end)};
    mention.reading = reading;
    if (rated) rate_.reset();
    return expression_ ? mention.extent.end : end;
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  bool expression_;
  CodeDigits codes_;
  std::vector<Mention> mentions_;
  ExpectationSearch expectations_;
  std::optional<PerUnit> rate_;
  std::uint32_t rate_begin_ = 0;
  std::uint32_t rate_end_ = 0;
};

}  // namespace

std::vector<Mention> scan(std::string_view text, const Lexicon& lexicon, bool expression) {
  return Scanner(text, lexicon, expression).run();
}

}  // namespace geomsan
