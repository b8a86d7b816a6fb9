#include "ruleset/lexicon_loader.hpp"

#include <algorithm>

#include "text/message.hpp"

namespace geomsan {
namespace {

/// In the order of DatePart.
const std::vector<std::string> kParts{"century", "decade", "year", "half",   "quarter", "month",
                                      "week",    "day",    "hour", "minute", "second"};
/// Farthest a date word may count from the article's date.
constexpr int kFarthestOffset = 10;

bool is_latin(const std::string& name) { return static_cast<unsigned char>(name.front()) < 0x80; }

}  // namespace

bool LexiconLoader::load(const std::string& kind, YamlMap& root) {
  if (kind == "prefixes")
    load_prefixes(root);
  else if (kind == "units")
    load_units(root, "");
  else if (kind == "currencies")
    load_units(root, "money");
  else if (kind == "counters")
    load_units(root, "counter");
  else if (kind == "ordinals")
    load_readings(root, MentionKind::ordinal);
  else if (kind == "dates")
    load_dates(root);
  else if (kind == "names")
    load_readings(root, MentionKind::name);
  else if (kind == "hedges")
    load_hedges(root);
  else if (kind == "rates")
    load_rates(root);
  else if (kind == "words")
    load_words(root);
  else if (kind == "followers")
    load_followers(root);
  else
    return false;
  load_examples(root);
  return true;
}

void LexiconLoader::finish() {
  for (const auto& [larger, smaller] : compounds_) {
    const Unit* a = lexicon_.unit(larger);
    const Unit* b = lexicon_.unit(smaller);
    if (a && b) lexicon_.add_compound(a, b);
  }
  lexicon_.seal();
}

void LexiconLoader::load_prefixes(YamlMap& root) {
  for (YamlMap& entry : root.maps("prefixes")) {
    UnitPrefix prefix;
    prefix.symbol = entry.string("symbol");
    prefix.latin = entry.strings("latin");
    prefix.hangul = entry.string_or("hangul", "");
    prefix.factor = entry.ratio("factor").value_or(Rational(1));
    entry.finish();
    prefixes_[prefix.symbol] = prefix;
  }
}

void LexiconLoader::load_units(YamlMap& root, const std::string& family) {
  Unit model;
  model.kind = family.empty() ? root.string("dimension") : family == "counter" ? "count" : family;
  if (family.empty()) {
    model.base_symbol = root.string("base");
    std::map<std::string, int> exponents;
    root.entries("exponents", [&](const std::string& name, const std::string& exponent) {
      const auto value = Decimal::parse(exponent);
      if (!value) return root.error("exponents", message(MessageId::rules_want_ratio, "exponents"));
      exponents[name] = static_cast<int>(static_cast<double>(value->to_rational()));
    });
    model.dimension = exponents.empty() ? Dimension::base(model.kind) : Dimension(exponents);
    if (root.flag("pure")) model.dimension = Dimension();
  }
  for (YamlMap& entry : root.maps("units")) load_unit(entry, model, family);
}

void LexiconLoader::load_unit(YamlMap& entry, const Unit& model, const std::string& family) {
  // `each` lists counters that share their conditions but not their meaning.
  if (const std::vector<std::string> each = entry.strings("each"); !each.empty()) {
    for (const std::string& name : each) add_unit(entry, model, family, {name});
  } else {
    add_unit(entry, model, family, entry.strings("names"));
  }
  entry.finish();
}

void LexiconLoader::add_unit(YamlMap& entry, const Unit& model, const std::string& family,
                             const std::vector<std::string>& names) {
  Unit unit = model;
  unit.symbol = entry.string_or("symbol", names.empty() ? "" : names.front());
  unit.factor = entry.ratio("factor").value_or(Rational(1));
  unit.offset = entry.ratio("offset").value_or(Rational(0));
  unit.spread = entry.ratio("spread").value_or(Rational(0));
  unit.calendar = entry.flag("calendar");
  if (!family.empty()) {
    // 회 and 번 count the same thing; a synonym shares the other's dimension but keeps its own name.
    const std::string same = entry.string_or("same_as", unit.symbol);
    unit.base_symbol = unit.symbol;
    unit.dimension = Dimension::base(family + ":" + same);
  }
  if (unit.symbol.empty()) return entry.error("names", message(MessageId::rules_missing_key, "names"));
  Reading reading = read_conditions(entry);
  reading.unit = add_checked(entry, unit);
  add_names(entry, reading, names);
  for (const std::string& before : entry.strings("in_front")) {
    Reading prefix = reading;
    prefix.spelling = before;
    lexicon_.add_prefix(prefix);
  }
  for (const std::string& smaller : entry.strings("then")) compounds_.emplace_back(unit.symbol, smaller);
  for (const std::string& wanted : entry.strings("prefixes")) {
    const auto known = prefixes_.find(wanted);
    if (known == prefixes_.end()) {
      entry.error("prefixes", message(MessageId::rules_bad_value, wanted, "prefixes"));
      continue;
    }
    const UnitPrefix& prefix = known->second;
    Unit larger = unit;
    larger.symbol = prefix.symbol + unit.symbol;
    larger.factor = unit.factor * prefix.factor;
    Reading prefixed = reading;
    prefixed.unit = add_checked(entry, larger);
    std::vector<std::string> spellings;
    for (const std::string& name : names) {
      if (!is_latin(name)) {
        if (!prefix.hangul.empty()) spellings.push_back(prefix.hangul + name);
        continue;
      }
      for (const std::string& latin : prefix.latin) spellings.push_back(latin + name);
    }
    add_names(entry, prefixed, spellings);
  }
}

const Unit* LexiconLoader::add_checked(YamlMap& entry, const Unit& unit) {
  const Unit* known = lexicon_.add_unit(unit);
  const bool same = known->factor == unit.factor && known->offset == unit.offset && known->dimension == unit.dimension;
  // MWh of 메가 + Wh and MWh listed by itself are one unit; two sizes under one symbol are a mistake.
  if (!same) entry.error(entry.has("factor") ? "factor" : "names", message(MessageId::rules_other_unit, unit.symbol));
  return known;
}

Reading LexiconLoader::read_conditions(YamlMap& entry) {
  Reading reading;
  reading.times = entry.decimal("times").value_or(Decimal(1));
  reading.after = WordList(entry.strings("after"));
  reading.not_after = WordList(entry.strings("not_after"));
  reading.before = WordList(entry.strings("before"));
  reading.not_before = WordList(entry.strings("not_before"));
  reading.native = entry.flag("native");
  reading.one = entry.flag("one");
  reading.glued = entry.flag("glued");
  reading.several = entry.flag("several");
  reading.spaced = !entry.flag("attached");
  reading.source = entry.file().name();
  for (const std::string& text : entry.strings("values")) {
    if (const auto value = Decimal::parse(text)) {
      reading.values.push_back(*value);
    } else {
      entry.error("values", message(MessageId::rules_want_ratio, "values"));
    }
  }
  const auto ends = entry.strings("range");
  if (!ends.empty()) {
    const auto low = Decimal::parse(ends.front());
    const auto high = Decimal::parse(ends.back());
    if (ends.size() != 2 || !low || !high) {
      entry.error("range", message(MessageId::rules_want_range));
    } else {
      reading.range = {*low, *high};
    }
  }
  return reading;
}

void LexiconLoader::add_names(YamlMap& entry, const Reading& model, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    if (name.empty()) {
      entry.error("names", message(MessageId::rules_empty_name));
      continue;
    }
    Reading reading = model;
    reading.spelling = name;
    lexicon_.add_reading(std::move(reading));
  }
}

void LexiconLoader::load_readings(YamlMap& root, MentionKind kind) {
  for (YamlMap& entry : root.maps("readings")) {
    Reading reading = read_conditions(entry);
    reading.kind = kind;
    if (kind == MentionKind::date) {
      const std::string part = entry.choice("part", kParts);
      for (std::size_t i = 0; i < kParts.size(); ++i) {
        if (kParts[i] == part) reading.part = static_cast<DatePart>(i + 1);
      }
      reading.sense = read_sense(entry);
      reading.era = entry.flag("era");
      if (reading.part >= DatePart::hour && reading.part <= DatePart::second) reading.kind = MentionKind::time;
    }
    add_names(entry, reading, entry.strings("names"));
    entry.finish();
  }
}

void LexiconLoader::load_dates(YamlMap& root) {
  load_readings(root, MentionKind::date);
  const auto load = [&](const char* key, const auto& add) {
    for (YamlMap& entry : root.maps(key)) {
      const DateSense sense = read_sense(entry);
      const std::vector<std::string> names = entry.strings("names");
      if (names.empty()) entry.error("names", message(MessageId::rules_missing_key, "names"));
      if (sense == DateSense()) entry.error("names", message(MessageId::rules_no_date_sense));
      for (const std::string& name : names) {
        if (name.empty()) {
          entry.error("names", message(MessageId::rules_empty_name));
        } else {
          add(DateWord{name, sense});
        }
      }
      entry.finish();
    }
  };
  load("words", [&](DateWord word) { lexicon_.add_date_word(std::move(word)); });
  load("endings", [&](DateWord word) { lexicon_.add_date_ending(std::move(word)); });
  for (const std::string& word : root.strings("links")) lexicon_.add_date_link(word);
  for (const std::string& word : root.strings("day_parts")) lexicon_.add_day_part(word, false);
  for (const std::string& word : root.strings("afternoons")) lexicon_.add_day_part(word, true);
  for (const std::string& word : root.strings("expecting")) lexicon_.add_expectation(word);
}

std::optional<int> LexiconLoader::integer(YamlMap& entry, const char* key, int low, int high) {
  const auto value = entry.ratio(key);
  if (!value) return std::nullopt;
  if (denominator(*value) == 1 && *value >= low && *value <= high) return static_cast<int>(numerator(*value));
  entry.error(key, message(MessageId::rules_want_integer, key, low, high));
  return std::nullopt;
}

DateSense LexiconLoader::read_sense(YamlMap& entry) {
  const auto offset = [&](const char* key) { return integer(entry, key, -kFarthestOffset, kFarthestOffset); };
  // Index of the key's value among `words`, 0 when the key is absent or wrong.
  const auto choice = [&](const char* key, const std::vector<std::string>& words) -> std::size_t {
    if (!entry.has(key)) return 0;
    const auto found = std::find(words.begin(), words.end(), entry.choice(key, words));
    return found == words.end() ? 0 : static_cast<std::size_t>(found - words.begin()) + 1;
  };
  DateSense sense;
  sense.year = offset("year");
  sense.quarter = offset("quarter");
  sense.month = offset("month");
  sense.week = offset("week");
  sense.day = offset("day");
  sense.half = integer(entry, "half", 1, 2).value_or(0);
  sense.toward = static_cast<DateSense::Toward>(choice("toward", {"past", "coming"}));
  sense.portion = static_cast<DateSense::Portion>(choice("portion", {"early", "middle", "late", "to_date"}));
  sense.from_period = entry.flag("from_period");
  sense.same = entry.flag("same");
  sense.compared = entry.flag("compared");
  const std::size_t open = choice("open", {"start", "end"});
  sense.open_start = open == 1;
  sense.open_end = open == 2;
  return sense;
}

void LexiconLoader::load_hedges(YamlMap& root) {
  const std::vector<std::string> places{"before", "inside", "after"};
  const std::vector<std::string> hedges{"none", "approx", "over", "under", "at_least", "at_most", "class", "vague"};
  for (YamlMap& entry : root.maps("hedges")) {
    HedgeWord word;
    const std::string place = entry.choice("place", places);
    word.place = place == "before"   ? HedgeWord::Place::before
                 : place == "inside" ? HedgeWord::Place::inside
                                     : HedgeWord::Place::after;
    word.hedge = hedge_named(entry.choice("hedge", hedges)).value_or(Hedge::none);
    word.reach = entry.decimal("reach");
    word.particle = entry.flag("particle");
    word.attached = entry.flag("attached");
    word.not_after = WordList(entry.strings("not_after"));
    for (const std::string& spelling : entry.strings("words")) {
      word.word = spelling;
      lexicon_.add_hedge(word);
    }
    entry.finish();
  }
}

const Unit* LexiconLoader::unit_of(YamlMap& entry, const char* key) {
  const std::string symbol = entry.string(key);
  const Unit* unit = lexicon_.unit(symbol);
  if (!unit && !symbol.empty()) entry.error(key, message(MessageId::rules_unknown_unit, symbol));
  return unit;
}

void LexiconLoader::load_rates(YamlMap& root) {
  for (YamlMap& entry : root.maps("rates")) {
    RateWord rate;
    rate.per = unit_of(entry, "per");
    rate.only = entry.strings("only");
    for (const std::string& word : entry.strings("words")) {
      rate.word = word;
      lexicon_.add_rate(rate);
    }
    entry.finish();
  }
}

void LexiconLoader::load_words(YamlMap& root) {
  for (YamlMap& entry : root.maps("words")) {
    NumberWord word;
    const Rational value = entry.ratio("value").value_or(Rational(1));
    word.value = *Decimal::parse(numerator(value).str());
    word.divisor = *Decimal::parse(denominator(value).str());
    if (const auto decimal = to_decimal(value)) {
      word.value = *decimal;
      word.divisor = Decimal(1);
    }
    if (entry.has("unit")) word.unit = unit_of(entry, "unit");
    word.after = WordList(entry.strings("after"));
    for (const std::string& spelling : entry.strings("names")) {
      word.word = spelling;
      lexicon_.add_word(word);
    }
    entry.finish();
  }
}

void LexiconLoader::load_followers(YamlMap& root) {
  for (const std::string& word : root.strings("particles")) lexicon_.add_particle(word);
  for (const std::string& word : root.strings("suffixes")) lexicon_.add_follower(word);
  for (const std::string& word : root.strings("bands")) lexicon_.add_band(word);
  for (const std::string& word : root.strings("not_scales")) lexicon_.add_not_scale(word);
  for (const std::string& word : root.strings("signs")) lexicon_.add_sign(word, true);
  for (const std::string& word : root.strings("plus_signs")) lexicon_.add_sign(word, false);
  for (const std::string& word : root.strings("halves")) lexicon_.add_half(word);
  for (YamlMap& entry : root.maps("ranges")) {
    lexicon_.add_range_word(entry.string("word"), entry.string_or("closing", ""));
    entry.finish();
  }
  for (const std::string& word : root.strings("topic_markers")) lexicon_.add_topic_marker(word);
  for (const std::string& word : root.strings("per")) lexicon_.add_per(word);
  for (const std::string& word : root.strings("passed_over")) lexicon_.add_passed_over(word);
  if (auto levels = root.map("levels")) {
    for (const std::string& noun : levels->strings("nouns")) {
      for (const std::string& ending : levels->strings("endings")) lexicon_.add_level(noun + ending);
    }
    levels->finish();
  }
}

void LexiconLoader::load_examples(YamlMap& root) {
  auto examples = root.map("examples");
  if (!examples) return;
  const auto line_of = [&](const YAML::Node& node) { return static_cast<std::size_t>(node.Mark().line) + 1; };
  for (const YAML::Node& item : examples->items("correct")) {
    if (!item.IsMap()) {
      examples->error_at(item, message(MessageId::rules_want_reading_example));
      continue;
    }
    for (const auto& entry : item) {
      examples_.push_back({root.file().name(), line_of(entry.first), entry.first.Scalar(), entry.second.Scalar()});
    }
  }
  for (const YAML::Node& item : examples->items("incorrect")) {
    if (item.IsScalar()) examples_.push_back({root.file().name(), line_of(item), item.Scalar(), ""});
  }
  examples->finish();
}

}  // namespace geomsan
