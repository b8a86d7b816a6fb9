#include "check/finding_builder.hpp"

#include <xxhash.h>

#include <algorithm>
#include <functional>
#include <numeric>

#include "grammar/numeral_repair.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

std::string text_or_empty(const std::optional<Rational>& value) {
  return value ? to_plain_string(*value) : std::string();
}

/// The digits of both values down to the last place that either uses (103 and 130), empty when one does not terminate.
std::pair<std::string, std::string> digits_of(const Rational& a, const Rational& b) {
  const auto first = to_decimal(abs(a));
  const auto second = to_decimal(abs(b));
  if (!first || !second) return {};
  const int place = std::min(first->last_nonzero_place(), second->last_nonzero_place());
  return {first->scaled(-place).to_string(), second->scaled(-place).to_string()};
}

bool one_digit_differs(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  return std::inner_product(a.begin(), a.end(), b.begin(), 0, std::plus<>(), std::not_equal_to<>()) == 1;
}

bool digits_swapped(std::string a, const std::string& b) {
  if (a.size() != b.size()) return false;
  const auto first = std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin();
  if (first + 1 >= static_cast<std::ptrdiff_t>(a.size())) return false;
  std::swap(a[static_cast<std::size_t>(first)], a[static_cast<std::size_t>(first) + 1]);
  return a == b;
}

/// With one digit more, digits are left of numbers that are long enough for it to be no chance.
bool one_digit_more(const std::string& longer, const std::string& shorter) {
  constexpr std::size_t kFewestDigits = 3;
  if (shorter.size() < kFewestDigits || longer.size() != shorter.size() + 1) return false;
  const auto behind = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
  return std::equal(behind.first, shorter.end(), behind.second + 1);
}

}  // namespace

std::optional<int> power_between(const Rational& expected, const Rational& printed) {
  if (expected == 0 || printed == 0) return std::nullopt;
  for (int power = -16; power <= 16; ++power) {
    // The printed number may be rounded, so the ratio need not be exact.
    if (power != 0 && relative_gap(printed, expected * ten_to(power)) <= Rational(5, 100)) return power;
  }
  return std::nullopt;
}

Evidence evidence_for(std::size_t document, const Mention& mention, Span sentence, std::string role) {
  Evidence evidence;
  evidence.role = std::move(role);
  evidence.document = document;
  evidence.field = mention.field;
  evidence.span = mention.span;
  evidence.sentence = sentence;
  if (mention.kind != MentionKind::quantity) return evidence;
  const Quantity& quantity = mention.quantity;
  const auto value = exact_value(quantity);
  evidence.value = text_or_empty(value);
  evidence.unit = unit_symbol(quantity);
  if (value) evidence.base_value = to_plain_string(to_base(quantity, *value));
  evidence.base_unit = base_unit_symbol(quantity);
  const Interval interval = to_base(quantity, hedged_interval(quantity));
  evidence.low = text_or_empty(interval.low);
  evidence.high = text_or_empty(interval.high);
  return evidence;
}

const Claim& claim_of(const std::vector<ReadDocument>& read, ClaimRef ref) {
  return read[ref.document].claims[ref.claim];
}

const Mention& mention_of(const std::vector<ReadDocument>& read, ClaimRef ref) {
  return read[ref.document].mentions[claim_of(read, ref).mention];
}

std::string_view surface_of(const ReadDocument& read, const Mention& mention) {
  return slice(read.document.text(mention.field), mention.span);
}

std::string surface_of(const std::vector<ReadDocument>& read, ClaimRef ref) {
  return std::string(surface_of(read[ref.document], mention_of(read, ref)));
}

Evidence evidence_for(const std::vector<ReadDocument>& read, ClaimRef ref, std::string role) {
  return evidence_for(ref.document, mention_of(read, ref), claim_of(read, ref).sentence, std::move(role));
}

void set_fingerprint(Finding& finding, const std::vector<ReadDocument>& documents) {
  std::string content = finding.rule;
  for (const Evidence& evidence : finding.evidence) {
    for (const std::string& part : {documents[evidence.document].document.id, evidence.role, evidence.value,
                                    evidence.low, evidence.high, evidence.unit}) {
      content += '\x1f' + part;
    }
  }
  finding.id = fmt::format("{:016x}", XXH3_64bits(content.data(), content.size()));
}

Diagnosis diagnose_malformed(std::string_view printed_surface) {
  const NumeralRepairs repairs = repair_numeral(printed_surface);
  Diagnosis diagnosis;
  for (const std::string& text : repairs.texts) {
    diagnosis.slip = repairs.extra_zero ? "extra-digit" : "power-of-ten";
    diagnosis.suggestion +=
        (diagnosis.suggestion.empty() ? "" : " / ") + message(MessageId::check_suggest, printed_surface, text);
  }
  return diagnosis;
}

Diagnosis diagnose_slip(const Rational& expected, const Rational& printed, std::string_view printed_surface,
                        std::string_view expected_surface) {
  Diagnosis diagnosis;
  const auto [want, got] = digits_of(expected, printed);
  if (power_between(expected, printed)) {
    diagnosis.slip = "power-of-ten";
  } else if (!want.empty() && digits_swapped(want, got)) {
    diagnosis.slip = "digit-swap";
  } else if (!want.empty() && one_digit_differs(want, got)) {
    diagnosis.slip = "one-digit";
  }
  if (!expected_surface.empty())
    diagnosis.suggestion = message(MessageId::check_suggest, printed_surface, expected_surface);
  return diagnosis;
}

std::string digit_slip(const Rational& expected, const Rational& printed) {
  const auto power = power_between(expected, printed);
  if (power && printed == expected * ten_to(*power)) return {};
  const auto [want, got] = digits_of(expected, printed);
  return one_digit_more(got, want) ? "extra-digit" : one_digit_more(want, got) ? "missing-digit" : "";
}

Severity severity_of(RuleSeverity severity) {
  return severity == RuleSeverity::error     ? Severity::error
         : severity == RuleSeverity::warning ? Severity::warning
                                             : Severity::note;
}

bool is_tick(const Finding& finding) {
  if (finding.relation == kDamageRelation) return false;
  if (finding.verdict == Verdict::conflict || finding.verdict == Verdict::changed) return false;
  if (finding.settled || finding.channel == Channel::article) return true;
  // What a draft says and its release does not is for the editor to see.
  if (finding.channel == Channel::source) return finding.verdict != Verdict::undetermined;
  return finding.verdict == Verdict::agree || finding.verdict == Verdict::undetermined;
}

}  // namespace geomsan
