#pragma once
/// @file
/// The rules that editors keep: lexicon, relations, topics, boilerplate and reference data, loaded from a folder and
/// validated.
///
/// A bad file is reported with file, line and column and disables itself; everything else loads.

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "grammar/check_expression.hpp"
#include "grammar/lexicon.hpp"
#include "grammar/pattern.hpp"
#include "ruleset/alignment_rules.hpp"
#include "ruleset/damage_words.hpp"
#include "ruleset/field_names.hpp"
#include "ruleset/reference_rates.hpp"
#include "ruleset/retelling_words.hpp"
#include "ruleset/text_pattern.hpp"
#include "ruleset/word_forms.hpp"
#include "ruleset/zone.hpp"
#include "text/text.hpp"

namespace geomsan {

enum class RuleSeverity { note, warning, error };

/// One example text of a rule and where it stands, so that a failing example can be pointed at.
struct RuleExample {
  std::vector<std::string> articles;  ///< one text for relations, two or more for topics
  std::string date;                   ///< article date the example is read on; may be empty
  std::size_t line = 0;
};

struct RuleExamples {
  std::vector<RuleExample> correct;
  std::vector<RuleExample> incorrect;
  std::vector<RuleExample> todo_correct;    ///< known false alarms
  std::vector<RuleExample> todo_incorrect;  ///< known misses
};

/// A relation between numbers of one sentence or paragraph.
struct RelationRule {
  std::string id;
  std::string file;
  RuleSeverity severity = RuleSeverity::warning;
  std::string relation;  ///< `sum`, `conversion`, `part-of` …: the word of the machine interface
  std::vector<Pattern> patterns;
  std::vector<CheckExpression> checks;      ///< the numbers agree when one of these holds
  std::vector<CheckExpression> conditions;  ///< the rule speaks only where all of these hold for certain
  std::vector<std::string> unless;          ///< words that silence the rule where they stand before the match's end
  std::string profile;                      ///< house style the rule belongs to; empty for rules that always run
  std::string message;                      ///< with {이름} places
  std::string message_en;
  std::string explain;
  bool definition = false;  ///< a gloss on exactly one unit: no rounding
  bool paragraph = false;   ///< its numbers may stand in several sentences of one paragraph
  RuleExamples examples;
};

/// What fills the slots of relation patterns that are no numbers; from rules/lexicon/slots.yaml.
struct SlotWords {
  struct Weekday {
    std::string name;
    int day = 0;               ///< 0 for Monday
    bool in_brackets = false;  ///< too short to be known elsewhere: (수)
  };
  std::vector<Weekday> weekdays;
  std::vector<std::string> age_units;        ///< counters of years of age
  std::vector<std::string> list_joins;       ///< between the names of a list, or its numbers
  std::vector<std::string> list_breaks;      ///< words behind which a list begins anew: 총
  std::vector<std::string> clause_ends;      ///< endings of a word before a comma that is no name: 고, 며
  std::vector<std::string> not_names;        ///< words that end no name of a list: 제외
  std::vector<std::string> bullets;          ///< marks before the items of a list
  std::vector<std::string> item_numbers;     ///< ① ② … in order
  std::string article_day;                   ///< what checks call the article's own day
  std::vector<std::string> expected;         ///< what messages call the value that a number should be
  std::map<std::string, std::string> kinds;  ///< short words for dimensions: pp
};

/// Units that are written for one another by mistake, such as % and %p; from rules/lexicon/confusions.yaml.
struct UnitConfusion {
  struct Member {
    const Unit* unit = nullptr;
    std::string name;  ///< as it is printed behind a number
  };
  std::string slip;  ///< Diagnosis::slip
  std::vector<Member> units;
};

/// First and last day, both included.
struct RulePeriod {
  std::chrono::year_month_day first, last;
};

/// A figure that an editor has from elsewhere.
struct KnownValue {
  std::string text;  ///< as the rule writes it: 103MW
  Quantity quantity;
  std::string source;  ///< who says so
  std::string date;    ///< since when it is known, YYYY-MM-DD
};

/// A subject named by an editor, with one attribute that articles must agree on.
struct TopicRule {
  std::string id;
  std::string file;
  RuleSeverity severity = RuleSeverity::error;
  std::vector<std::string> subject;  ///< names and aliases; spaces inside may be left out in the text
  std::vector<std::string> attribute;
  std::string dimension;                                ///< kind of unit (power, money …)
  std::vector<std::pair<std::string, Decimal>> hedges;  ///< word → how far it lets the value go
  std::vector<std::string> left_out;                    ///< words with which a sentence speaks of something else
  std::vector<std::string> aggregation;                 ///< cues a number must have one of, "" for none; empty: any
  std::vector<std::string> modality;                    ///< likewise
  std::optional<RulePeriod> time;                       ///< numbers that name another time are left out
  std::optional<KnownValue> value;                      ///< what articles are held against besides one another
  RuleExamples examples;
};

/// Where a match of a boilerplate rule must stand to count.
enum class MatchPlace {
  anywhere,
  sentence,  ///< it begins where a sentence could begin
  line,      ///< it is a whole line
  start,     ///< nothing but boilerplate stands before it
  end,       ///< nothing but boilerplate stands behind it
  behind,    ///< boilerplate stands right before it and no sentence of the article behind it
};

/// How far from a match the zone reaches.
enum class ZoneReach {
  match,
  sentence,  ///< back to the beginning of the sentence, or of the dateline in it
  line,      ///< the whole line
  item,      ///< on to the next item that begins with the same sign, the next boilerplate, or the end of the line
};

/// A form in which outlets print what is not the article's own words.
struct BoilerplateRule {
  std::string id;
  std::string file;
  Zone zone = Zone::byline;
  MatchPlace at = MatchPlace::anywhere;
  ZoneReach reach = ZoneReach::match;
  bool closes = false;                ///< the article ends here: headlines that follow are those of other stories
  std::vector<std::size_t> patterns;  ///< numbers in Ruleset::boilerplate_patterns
  RuleExamples examples;              ///< correct: texts with the zones in braces; incorrect: texts without any
};

/// Time, modality, aggregation and basis words that claims are told apart by; from rules/lexicon/claims/.
struct CueWord {
  std::string word;
  std::string cue;  ///< `plan`, `cumulative`, `year-on-year` …
};
/// Words, each of which says one of a few things.
struct CueTable {
  Trie words;                     ///< with places in `cues`
  std::vector<std::string> cues;  ///< a cue for each word; empty for a word that is none though a cue stands in it
};
/// How a sentence says of whom or what it speaks.
struct SubjectWords {
  std::vector<std::string> topic;       ///< particles: 은, 는
  std::vector<std::string> also;        ///< particles of one more topic: 도
  std::vector<std::string> not_also;    ///< ends of words in which these are no particle: 제도
  std::vector<std::string> marked;      ///< particles: 이, 가
  std::vector<std::string> joins;       ///< particles inside the phrase: 의
  std::vector<std::string> owner;       ///< particle of whose something is: 의
  std::vector<std::string> adverbial;   ///< particles of what is no attribute: 에, 에서
  std::vector<std::string> vowel_end;   ///< particles whose first syllable is the noun's: 라는 of 테슬라는
  std::vector<std::string> not_words;   ///< words that name nobody and nothing
  std::vector<std::string> not_ends;    ///< endings of words that name nobody and nothing
  std::vector<std::string> unmarked;    ///< nouns that end like a marked word: 목표가
  std::vector<std::string> speakers;    ///< ends of nouns that say something rather than are spoken of: 연구원
  std::vector<std::string> saying;      ///< ends of sentences whose topic says something of itself or of others: 밝혔다
  std::vector<std::string> judging;     ///< … of others: 내다봤다
  std::vector<std::string> uncarried;   ///< ends of nouns that the next sentence does not go on with: 매출
  std::vector<std::string> measures;    ///< ends of nouns that are measured, not spoken of: 매출, 점유율
  std::vector<std::string> item_marks;  ///< what stands before an item of a list: a comma, △
};
struct ClaimCues {
  CueTable modality, aggregation, basis, predicate, phase;
  SubjectWords subject;
  std::vector<std::string> scope;  ///< 국내, 코스닥: what part of the whole a number speaks of
  std::vector<CueWord> relative_time;
  std::vector<std::string> not_attributes;      ///< words beside a number that name nothing it could measure
  std::vector<std::string> not_attribute_ends;  ///< … and how such words end
};

/// One text of a lexicon file with what must be read in it.
struct LexiconExample {
  std::string file;
  std::size_t line = 0;
  std::string text;
  std::string expected;  ///< `value unit hedge`, several joined by ` | `; empty when nothing may be read
};

struct Ruleset {
  std::filesystem::path folder;
  Lexicon lexicon;
  WordForms forms;
  SlotWords slots;
  std::vector<UnitConfusion> confusions;
  ClaimCues cues;
  std::vector<RelationRule> relations;
  std::vector<TopicRule> topics;
  std::vector<BoilerplateRule> boilerplate;
  TextPatterns boilerplate_patterns;
  DamageWords damage;
  RetellingWords retelling;
  AlignmentRules alignment;
  ReferenceRates rates;
  FieldNames fields;
  std::vector<LexiconExample> lexicon_examples;
  std::vector<std::string> dimensions;  ///< kinds of unit that rules may name
  Diagnostics diagnostics;

  [[nodiscard]] bool damaged() const;
};

/// Loads every .yaml below `folder`. Never throws for what the files say.
[[nodiscard]] std::unique_ptr<Ruleset> load_rules(const std::filesystem::path& folder);

}  // namespace geomsan
