#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/corpus.hpp"

namespace geomsan {

enum class Verdict { agree, rounding, hedged, conflict, undetermined, changed };
enum class Severity { note, warning, error };
/// How the claims of a finding were found to belong together.
enum class Channel { article, source, topic, twin, signature };

[[nodiscard]] std::string_view name_of(Verdict verdict);
[[nodiscard]] std::string_view name_of(Severity severity);
[[nodiscard]] std::string_view name_of(Channel channel);
[[nodiscard]] std::optional<Severity> severity_named(std::string_view name);

/// One number that a finding speaks of, with the place it stands in. Numbers are kept as plain strings because nothing
/// behind the check computes with them.
struct Evidence {
  std::string role;          ///< slot of the rule (처음, 합계) or the topic's attribute
  std::size_t document = 0;  ///< index into Report::documents
  Field field = Field::body;
  Span span;          ///< the number as printed, in the field's text
  Span sentence;      ///< the passage around it
  std::string value;  ///< in `unit`; empty for a range
  std::string unit;
  std::string base_value;
  std::string base_unit;
  std::string low;  ///< interval in base units that its rounding and hedges allow; empty when unbounded
  std::string high;
  std::string time;         ///< the time expression it was bound to, empty when there is none
  std::size_t witness = 0;  ///< independent source, from 1
  std::size_t lineage = 0;  ///< cluster of near-duplicate articles, from 1
};

/// The one slip that explains a conflict, and the smallest edit that repairs it. Empty when none does.
struct Diagnosis {
  std::string slip;        ///< `power-of-ten`, `digit-swap`, `one-digit`, `unit` …
  std::string suggestion;  ///< in the language of the report
};

/// The reference rate that amounts of two currencies were held together with.
struct RateUsed {
  std::string from;        ///< ISO 4217
  std::string to;          ///< ISO 4217
  std::string rate;        ///< units of `to` for one of `from`, a plain decimal of at most ten significant digits
  std::string implied;     ///< the rate that the printed amounts come to; likewise
  std::string difference;  ///< how many percent the implied rate lies above the reference; negative below
  std::string day;         ///< of the fixing, YYYY-MM-DD
  std::string source;      ///< who publishes it
};

/// A rate as an editor writes it: 1,366.74, 9.4123, 0.083412.
[[nodiscard]] std::string print_rate(const std::string& rate);

/// Which articles have one of the values that a finding speaks of.
struct ValueSupport {
  std::size_t evidence = 0;            ///< index into Finding::evidence of the first number with that value
  std::vector<std::size_t> documents;  ///< indices into Report::documents, ascending; more than are quoted as evidence
  std::size_t lineages = 0;            ///< near-copies of one text count once
};

/// What a rule has to say about one or more numbers.
struct Finding {
  std::string id;    ///< fingerprint over rule, documents and values; survives edits elsewhere in the article
  std::string rule;  ///< `relation.increase-to-total`
  Severity severity = Severity::note;
  Verdict verdict = Verdict::undetermined;
  std::string relation;  ///< `conversion`, `sum`, `equal`, `part-of` …
  Channel channel = Channel::article;
  double confidence = 0;   ///< 0 to 1
  std::string message;     ///< one sentence for the editor
  std::string arithmetic;  ///< the sum as an editor would write it; lines separated by newlines
  std::string expected;    ///< what the number should be, at the precision of the printed one; may be empty
  std::string reason;      ///< why the numbers are thought to belong together
  std::vector<Evidence> evidence;
  Diagnosis diagnosis;
  std::optional<RateUsed> rate{};       ///< of a conversion
  std::vector<ValueSupport> support{};  ///< of a finding between articles: one a value, in the order of `evidence`
  std::size_t documents = 0;            ///< articles it speaks of, quoted or not
  std::size_t lineages = 0;             ///< independent sources among them
  bool settled =
      false;  ///< holds so plainly, or says so little, that no editor need see it: an agreement, not a finding
};

/// What became of every quantity that was read.
struct Coverage {
  std::size_t documents = 0;
  std::size_t characters = 0;     ///< code points of titles and bodies
  std::size_t quantities = 0;     ///< read as quantities
  std::size_t bound = 0;          ///< bound to a subject or attribute
  std::size_t checked = 0;        ///< took part in at least one comparison
  std::size_t agreed = 0;         ///< of these, only in comparisons that hold
  std::size_t not_checkable = 0;  ///< nothing to check against
};

}  // namespace geomsan
