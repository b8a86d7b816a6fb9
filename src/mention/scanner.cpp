#include <algorithm>
#include <array>

#include "grammar/date_grammar.hpp"
#include "mention/date_builder.hpp"
#include "mention/left_context.hpp"
#include "mention/mention.hpp"
#include "mention/quantity_builder.hpp"
#include "text/text.hpp"

namespace geomsan {
namespace {

/// Farthest a rate (3.3㎡당) may stand before the number it divides, in bytes.
constexpr std::uint32_t kRateReach = 24;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// One pass over a field.
class Scanner {
 public:
  Scanner(std::string_view text, const Lexicon& lexicon, bool lenient)
      : text_(text), lexicon_(lexicon), lenient_(lenient) {}

  std::vector<Mention> run() {
    std::uint32_t at = 0;
    while (at < text_.size()) {
      const auto byte = static_cast<unsigned char>(text_[at]);
      if (is_digit(text_[at])) {
        at = scan_digits(at);
      } else if (byte >= 0xEA && byte <= 0xED && may_begin_hangul(at)) {
        at = scan_hangul(at);
      } else {
        at += static_cast<std::uint32_t>(code_point_size(byte));
      }
    }
    return std::move(mentions_);
  }

 private:
  /// At the beginning of a word; when reading leniently also right behind a sign (마이너스일만).
  bool may_begin_hangul(std::uint32_t at) const {
    return word_begins(text_, at) || (lenient_ && lexicon_.sign_before(text_.substr(0, at)) > 0);
  }

  char32_t code_at(std::size_t at) const { return at < text_.size() ? code_point_at(text_, at) : 0; }

  /// End of a run of letters, digits and the signs that hold a code or an address together.
  std::uint32_t end_of_code(std::uint32_t at) const {
    while (at < text_.size()) {
      const auto c = static_cast<unsigned char>(text_[at]);
      const bool joins = (c == '-' || c == '.' || c == '_' || c == '@' || c == '/') && at + 1 < text_.size() &&
                         (is_digit(text_[at + 1]) || is_ascii_letter(static_cast<unsigned char>(text_[at + 1])));
      if (!is_ascii_letter(c) && !is_digit(text_[at]) && !joins) break;
      ++at;
    }
    return at;
  }

  std::uint32_t end_of_digits(std::uint32_t at) const {
    while (at < text_.size() && (is_digit(text_[at]) || text_[at] == ',' || text_[at] == '.')) ++at;
    return at;
  }

  /// 02-1234-5678, 192.168.1.2, 5·18: digits joined twice by the same sign, or a bare pair joined by a dot.
  std::uint32_t end_of_serial(std::uint32_t at) const {
    const auto run = [&](std::uint32_t from) {
      while (from < text_.size() && is_digit(text_[from])) ++from;
      return from;
    };
    const std::uint32_t first = run(at);
    for (const std::string_view sign : {"-", ".", "·", "‧", "ㆍ"}) {
      std::uint32_t end = first;
      int joins = 0;
      while (text_.substr(end).starts_with(sign)) {
        const std::uint32_t next = run(end + static_cast<std::uint32_t>(sign.size()));
        if (next == end + sign.size()) break;
        end = next;
        ++joins;
      }
      const bool pair = joins == 1 && sign.size() > 1 && end - at <= 4 + sign.size();
      const bool number_with_zero = joins == 1 && sign == "-" && text_[at] == '0' && first - at > 1;
      if (joins >= 2 || pair || number_with_zero) return end;
    }
    return at;
  }

  std::uint32_t scan_digits(std::uint32_t at) {
    if (const auto date = parse_date(text_.substr(at)); date && word_begins(text_, at)) {
      Mention mention;
      mention.kind = MentionKind::date;
      mention.span = mention.extent = {at, at + static_cast<std::uint32_t>(date->size)};
      mention.date.year = date->year;
      mention.date.month = date->month;
      mention.date.day = date->day;
      mentions_.push_back(mention);
      return mention.span.end;
    }
    const LeftContext left = read_left(lexicon_, text_, at);
    if (left.identifier && !lenient_) return std::max(end_of_code(at), at + 1);
    if (const std::uint32_t serial = end_of_serial(at); serial > at && !lenient_) return end_of_code(serial);
    auto node = parse_quantity(lexicon_, text_, at, HangulNumerals::none);
    if (!node) return std::max(end_of_digits(at), at + 1);
    return take(std::move(*node), left);
  }

  std::uint32_t scan_hangul(std::uint32_t at) {
    const auto next = at + 3;
    std::size_t size = 0;
    if (const NumberWord* word = lexicon_.word_at(text_.substr(at), size)) {
      if (const std::uint32_t end = take_word(*word, at, at + static_cast<std::uint32_t>(size)); end > at) return end;
    }
    auto node = parse_quantity(lexicon_, text_, at, lenient_ ? HangulNumerals::alone : HangulNumerals::in_text);
    if (!node) return next;
    const Amount& amount = node->parts.front();
    if (!lenient_ && !acceptable_hangul(amount)) return next;
    if (lenient_ && !amount.reading && amount.numeral.size() == 3 && is_hangul_syllable(code_at(amount.numeral.end))) {
      return next;
    }
    const LeftContext left = read_left(lexicon_, text_, at);
    return take(std::move(*node), left);
  }

  /// A Hangul numeral counts only with a unit; a single Sino-Korean digit (일, 이, 사) is nearly always a word.
  bool acceptable_hangul(const Amount& amount) const {
    if (!amount.reading) return false;
    const bool one_syllable = amount.numeral.size() == 3;
    return amount.number.native || !one_syllable || amount.number.value >= Decimal(10);
  }

  std::uint32_t take_word(const NumberWord& word, std::uint32_t begin, std::uint32_t end) {
    const std::string_view after = text_.substr(end);
    const bool wanted = word.after.empty()
                            ? !is_hangul_syllable(code_at(end)) || lexicon_.follower_at(after) > 0
                            : std::any_of(word.after.begin(), word.after.end(),
                                          [&](const std::string& next) { return after.starts_with(next); });
    if (!wanted && !lenient_) return begin;
    Mention mention;
    mention.span = {begin, end};
    mention.quantity.value = word.value;
    mention.quantity.divisor = word.divisor;
    mention.quantity.unit = word.unit;
    const LeftContext left = read_left(lexicon_, text_, begin);
    for (const HedgeWord* hedge : left.hedges) mention.quantity.hedges.push_back(hedge->use);
    mention.extent = {left.extent, take_hedges_after(end, mention.quantity)};
    mentions_.push_back(mention);
    return lenient_ ? mention.extent.end : end;
  }

  std::uint32_t take_hedges_after(std::uint32_t end, Quantity& quantity) const {
    std::size_t size = 0;
    const std::uint32_t at = code_at(end) == ' ' ? end + 1 : end;
    const HedgeWord* hedge = lexicon_.hedge_after(text_.substr(at), size);
    if (!hedge) return end;
    quantity.hedges.push_back(hedge->use);
    return at + static_cast<std::uint32_t>(size);
  }

  std::uint32_t take(QuantityNode node, const LeftContext& left) {
    const Amount& first = node.parts.front();
    if (node.right && !range_fits(node)) drop_range(node);
    const Reading* reading = first.reading ? first.reading : node.right ? node.right->reading : nullptr;
    const MentionKind kind = reading ? reading->kind : MentionKind::quantity;
    const std::uint32_t end = std::max(node.surface_end, first.numeral.end);
    if (kind == MentionKind::name) return end;
    if (kind == MentionKind::date || kind == MentionKind::time) {
      return add_date(lexicon_, text_, node, left.surface, mentions_);
    }
    if (kind == MentionKind::ordinal) return add(node, left, kind, reading, end);
    if (const std::uint32_t behind = take_rate(node, reading, left); behind > 0) return behind;
    if (!reading && !left.prefix_unit && !acceptable_bare(node, left)) return bare_end(node, end);
    return add(node, left, kind, reading, end);
  }

  static bool range_fits(const QuantityNode& node) {
    const Amount& left = node.parts.back();
    const Amount& right = *node.right;
    if (node.parts.size() > 1) return false;
    if (!left.reading && !right.reading) return left.number.value < right.number.value && !node.right_negative;
    if (left.reading && !right.reading) return false;
    if (left.reading && right.reading && left.reading->kind != right.reading->kind) return false;
    return !left.reading || left.reading->unit == right.reading->unit;
  }

  /// Keeps only what stands before the range mark; what follows is scanned again by itself.
  static void drop_range(QuantityNode& node) {
    node.right.reset();
    node.band = false;
    node.hedges.clear();
    node.surface_end = node.extent_end = node.parts.back().end();
  }

  /// `3.3㎡당`: the number and unit divide the next number instead of being one. Returns the end, 0 for no rate.
  std::uint32_t take_rate(const QuantityNode& node, const Reading* reading, const LeftContext& left) {
    const auto size = static_cast<std::uint32_t>(lexicon_.per_at(text_.substr(node.surface_end)));
    if (!reading || !reading->unit || node.right || size == 0) return 0;
    rate_ = PerUnit{reading->unit, node.parts.front().number.value};
    rate_begin_ = left.extent;
    rate_end_ = node.surface_end + size;
    return rate_end_;
  }

  /// A number without unit is a mention only where it can hardly be a name or a rank: it has a scale word (7조),
  /// thousands commas or at least two decimals (3021.84), or is a fraction.
  bool acceptable_bare(const QuantityNode& node, const LeftContext& left) const {
    if (lenient_) return true;
    const Amount& amount = node.right ? *node.right : node.parts.front();
    const Numeral& number = amount.number;
    const char32_t next = code_at(node.surface_end);
    if (is_ascii_letter(next) || next == '_' || next == '-') return false;
    if (node.band) return true;
    if (number.divisor != Decimal(1)) return true;
    const bool ends_well = !is_hangul_syllable(next) || lexicon_.follower_at(text_.substr(node.surface_end)) > 0;
    if (!ends_well || left.glued) return false;
    if (number.scaled) return number.digit_count > 0 && (number.scale >= 4 || !number.scale);
    return number.grouped || number.decimals >= 2 || (number.decimals == 1 && number.digit_count >= 3);
  }

  std::uint32_t bare_end(const QuantityNode& node, std::uint32_t end) const {
    const char32_t next = code_at(end);
    if (is_ascii_letter(next)) return end_of_code(end);
    return std::max(node.parts.front().numeral.end, node.right ? node.parts.front().numeral.end : end);
  }

  std::uint32_t add(const QuantityNode& node, const LeftContext& left, MentionKind kind, const Reading* reading,
                    std::uint32_t end) {
    const bool rated =
        rate_ && left.surface >= rate_end_ && left.surface - rate_end_ <= kRateReach &&
        text_.substr(rate_end_, left.surface - rate_end_).find_first_of(".,\n") == std::string_view::npos;
    auto quantity = build_quantity(node, left, rated ? rate_ : std::nullopt);
    if (!quantity) return end;
    Mention mention;
    mention.kind = kind;
    mention.quantity = std::move(*quantity);
    mention.span = {left.surface, end};
    mention.unit = node.right && !node.right->unit.empty() ? node.right->unit : node.parts.back().unit;
    mention.extent = {rated ? std::min(rate_begin_, left.extent) : left.extent, std::max(node.extent_end, end)};
    mention.reading = reading;
    if (rated) rate_.reset();
    mentions_.push_back(std::move(mention));
    return lenient_ ? mentions_.back().extent.end : end;
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  bool lenient_;
  std::vector<Mention> mentions_;
  std::optional<PerUnit> rate_;
  std::uint32_t rate_begin_ = 0;
  std::uint32_t rate_end_ = 0;
};

std::vector<Mention> scan(std::string_view text, Field field, const Lexicon& lexicon, bool lenient) {
  const NormalizedText normalized(text);
  std::vector<Mention> mentions = Scanner(normalized.view(), lexicon, lenient).run();
  for (Mention& mention : mentions) {
    mention.field = field;
    mention.zone = field == Field::title ? Zone::title : Zone::body;
    if (!normalized.changed()) continue;
    mention.span = normalized.to_original(mention.span);
    if (!mention.unit.empty()) mention.unit = normalized.to_original(mention.unit);
    mention.extent = normalized.to_original(mention.extent);
  }
  return mentions;
}

}  // namespace

std::vector<Mention> find_mentions(std::string_view text, Field field, const Lexicon& lexicon) {
  return scan(text, field, lexicon, false);
}

std::vector<Mention> find_mentions(const Document& document, const Lexicon& lexicon) {
  std::vector<Mention> mentions = find_mentions(document.title, Field::title, lexicon);
  std::vector<Mention> body = find_mentions(document.body, Field::body, lexicon);
  mentions.insert(mentions.end(), std::make_move_iterator(body.begin()), std::make_move_iterator(body.end()));
  return mentions;
}

std::vector<Mention> parse_expression(std::string_view text, const Lexicon& lexicon) {
  return scan(text, Field::body, lexicon, true);
}

std::string_view name_of(Zone zone) {
  constexpr std::array<std::string_view, 7> names{"title", "deck", "body", "caption", "byline", "menu", "related"};
  return names[static_cast<std::size_t>(zone)];
}

std::vector<std::string> flags_of(const Mention& mention) {
  std::vector<std::string> flags;
  if (mention.quantity.malformed) flags.emplace_back("malformed");
  if (mention.quantity.elided_scale) flags.emplace_back("elided_scale");
  return flags;
}

}  // namespace geomsan
