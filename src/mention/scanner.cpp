#include <algorithm>
#include <array>

#include "grammar/date_grammar.hpp"
#include "mention/date_builder.hpp"
#include "mention/left_context.hpp"
#include "mention/mention.hpp"
#include "mention/number_starts.hpp"
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
  Scanner(std::string_view text, const Lexicon& lexicon, bool expression)
      : text_(text), lexicon_(lexicon), expression_(expression), expectations_(lexicon, text) {}

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

  /// True when the number at `at` carries a unit that ends its word: of 1·2차 and 3·4분기 something is said, of 5·18
  /// not.
  bool has_unit(std::uint32_t at) const {
    const auto node = parse_quantity(lexicon_, text_, at, expression_);
    if (!node || !node->parts.front().reading || node->parts.front().reading->kind == MentionKind::name) return false;
    const Amount& amount = node->parts.front();
    if (amount.unit.begin != amount.numeral.end) return false;  // 5·9 대선
    const std::uint32_t end = amount.unit.end;
    return !is_hangul_syllable(code_at(end)) || lexicon_.follower_at(text_.substr(end)) > 0;
  }

  static constexpr std::array<std::string_view, 5> kJoins{"-", ".", "·", "‧", "ㆍ"};

  /// True for their first bytes.
  static bool may_join(char byte) {
    return byte == '-' || byte == '.' || byte == '\xC2' || byte == '\xE2' || byte == '\xE3';
  }

  /// 02-1234-5678, 192.168.1.2, 5·18: digits joined twice by the same sign, or a bare pair joined by a dot.
  std::uint32_t end_of_serial(std::uint32_t at) const {
    const auto run = [&](std::uint32_t from) {
      while (from < text_.size() && is_digit(text_[from])) ++from;
      return from;
    };
    const std::uint32_t first = run(at);
    if (first >= text_.size() || !may_join(text_[first])) return at;
    constexpr int kMostJoins = 8;  // a longer chain is looked at piece by piece, so that no text is read twice
    for (const std::string_view sign : kJoins) {
      std::uint32_t end = first;
      std::uint32_t last = at;
      int joins = 0;
      while (joins < kMostJoins && text_.substr(end).starts_with(sign)) {
        const std::uint32_t next = end + static_cast<std::uint32_t>(sign.size());
        if (run(next) == next) break;
        last = next;
        end = run(next);
        ++joins;
      }
      if (joins == 0) continue;
      const bool dotted = sign.size() > 1;
      const bool short_pair = joins == 1 && dotted && end - at <= 4 + sign.size();
      const bool number_with_zero = joins == 1 && sign == "-" && text_[at] == '0' && first - at > 1;
      if (joins == 1 && !short_pair && !number_with_zero) continue;
      // Of 1·2차, 3·4분기 and 65·55인치 something is said, of 5·18 not.
      return dotted && (has_unit(at) || has_unit(last)) ? at : end;
    }
    return at;
  }

  bool is_digit_at(std::uint32_t at) const { return at < text_.size() && is_digit(text_[at]); }

  /// 1,234 and 1, 2개: the comma may stand inside a number or between two that are neighbours.
  bool may_go_on_behind_comma(std::uint32_t at, std::uint32_t comma) const {
    const bool spaced = code_at(comma + 1) == ' ';
    const std::uint32_t next = comma + (spaced ? 2 : 1);
    if (!is_digit_at(next)) return false;
    const bool group = !spaced && is_digit_at(next + 1);
    const bool neighbour = comma - at == 1 && text_[next] == text_[at] + 1;
    return group || neighbour;
  }

  /// End of digits that nothing before or behind them can make an amount, as with many scores, years and codes; `at`
  /// where only the grammar can tell.
  std::uint32_t end_of_bare_digits(std::uint32_t at) const {
    constexpr std::uint32_t kLongest = 20;  // still longer ones may be no number at all
    std::uint32_t end = at;
    while (is_digit_at(end)) ++end;
    if (end - at > kLongest || lexicon_.may_follow_digits(text_.substr(end))) return at;
    if (lexicon_.may_end_left_word(text_.substr(0, at))) return at;
    const char32_t next = code_at(end);
    if (next == '.' && is_digit_at(end + 1)) return at;
    if (next == ',' && may_go_on_behind_comma(at, end)) return at;
    return is_ascii_letter(next) ? end_of_code(end) : end;
  }

  /// Spares most digits the full look to the left: an identifier goes on from a letter, a digit or a hyphen.
  bool may_be_identifier(std::uint32_t at) const {
    const char32_t previous = code_point_before(text_, at);
    return is_ascii_letter(previous) || is_ascii_digit(previous) || previous == '_' || is_minus(previous);
  }

  /// Four digits and a sign, at the beginning of a word.
  bool may_be_date(std::uint32_t at) const {
    constexpr std::uint32_t kYear = 4;
    if (text_.size() - at <= kYear) return false;
    const char sign = text_[at + kYear];
    return (sign == '.' || sign == '-' || sign == '/') && word_begins(text_, at);
  }

  std::uint32_t scan_digits(std::uint32_t at) {
    if (const auto date = may_be_date(at) ? parse_date(text_.substr(at)) : std::nullopt; date) {
      Mention& mention = add_mention({at, at + static_cast<std::uint32_t>(date->size)});
      mention.kind = MentionKind::date;
      mention.date.year = date->year;
      mention.date.month = date->month;
      mention.date.day = date->day;
      return mention.span.end;
    }
    if (!expression_) {
      if (may_be_identifier(at) && read_left(lexicon_, text_, at, expression_).identifier) {
        return std::max(end_of_code(at), at + 1);
      }
      if (const std::uint32_t serial = end_of_serial(at); serial > at) return end_of_code(serial);
      if (const std::uint32_t bare = end_of_bare_digits(at); bare > at) return bare;
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

  /// K리그1 경기: the number ends a name and the counter begins the next word.
  static bool is_part_of_name(const Amount& amount, const LeftContext& left) {
    return left.glued && left.hedges.empty() && !amount.number.hangul && amount.reading && amount.reading->unit &&
           amount.reading->unit->kind == "count" && amount.unit.begin > amount.numeral.end;
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
    if (node.parts.front().number.value.is_zero()) return 0;  // nothing is divided by 0㎡
    rate_ = PerUnit{reading->unit, node.parts.front().number.value};
    rate_begin_ = left.extent;
    rate_end_ = node.surface_end + size;
    return rate_end_;
  }

  /// A number without unit is a mention only where it can hardly be a name or a rank: it has a scale word (7조),
  /// thousands commas or at least two decimals (3021.84), or is a fraction.
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
  std::vector<Mention> mentions_;
  ExpectationSearch expectations_;
  std::optional<PerUnit> rate_;
  std::uint32_t rate_begin_ = 0;
  std::uint32_t rate_end_ = 0;
};

void finish(std::vector<Mention>& mentions, Field field, const NormalizedText& normalized) {
  for (Mention& mention : mentions) {
    mention.field = field;
    mention.zone = field == Field::title ? Zone::title : Zone::body;
    if (!normalized.changed()) continue;
    mention.span = normalized.to_original(mention.span);
    if (!mention.unit.empty()) mention.unit = normalized.to_original(mention.unit);
    mention.extent = normalized.to_original(mention.extent);
  }
}

/// Gives each mention of a field the zone it begins in.
void set_zones(std::vector<Mention>& mentions, const Document& document, Field field) {
  auto mention = mentions.begin();
  for (const ZoneSpan& zone : document.zones) {
    if (zone.field != field) continue;
    while (mention != mentions.end() && mention->span.begin < zone.span.begin) ++mention;
    for (; mention != mentions.end() && mention->span.begin < zone.span.end; ++mention) mention->zone = zone.zone;
  }
}

/// True when the one mention is all there is, but for space and a particle at the end.
bool is_whole(const std::vector<Mention>& mentions, std::string_view text, const Lexicon& lexicon) {
  if (mentions.size() != 1) return false;
  const Span extent = mentions.front().extent;
  const auto blank = [](std::string_view part) { return part.find_first_not_of(' ') == std::string_view::npos; };
  const std::string_view rest = text.substr(extent.end);
  return blank(text.substr(0, extent.begin)) && blank(rest.substr(lexicon.particle_at(rest)));
}

}  // namespace

std::vector<Mention> find_mentions(std::string_view text, Field field, const Lexicon& lexicon) {
  const NormalizedText normalized(text);
  std::vector<Mention> mentions = Scanner(normalized.view(), lexicon, false).run();
  finish(mentions, field, normalized);
  return mentions;
}

std::vector<Mention> find_mentions(const Document& document, const Lexicon& lexicon) {
  std::vector<Mention> mentions = find_mentions(document.title, Field::title, lexicon);
  std::vector<Mention> body = find_mentions(document.body, Field::body, lexicon);
  set_zones(mentions, document, Field::title);
  set_zones(body, document, Field::body);
  mentions.insert(mentions.end(), std::make_move_iterator(body.begin()), std::make_move_iterator(body.end()));
  for (const Damage& damage : document.damage) {
    if (damage.kind == DamageKind::paragraph_doubled) continue;
    for (Mention& mention : mentions) {
      if (mention.field == damage.field && mention.span.overlaps(damage.span)) mention.damaged = true;
    }
  }
  return mentions;
}

std::vector<Mention> parse_expression(std::string_view text, const Lexicon& lexicon) {
  const NormalizedText normalized(text);
  std::vector<Mention> whole = Scanner(normalized.view(), lexicon, true).run();
  if (!is_whole(whole, normalized.view(), lexicon)) {
    // A sentence after all: then only what counts in running text, if there is any.
    std::vector<Mention> running = Scanner(normalized.view(), lexicon, false).run();
    if (!running.empty()) whole = std::move(running);
  }
  finish(whole, Field::body, normalized);
  return whole;
}

std::vector<std::string> flags_of(const Mention& mention) {
  std::vector<std::string> flags;
  if (mention.quantity.malformed) flags.emplace_back("malformed");
  if (mention.quantity.elided_scale) flags.emplace_back("elided_scale");
  if (mention.damaged) flags.emplace_back("damaged");
  return flags;
}

}  // namespace geomsan
