#include "report/report_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "grammar/numeral_printer.hpp"
#include "report/passage.hpp"
#include "text/message.hpp"
#include "text/unicode.hpp"

namespace geomsan {
std::string word_for(Severity severity) {
  switch (severity) {
    case Severity::error:
      return message(MessageId::report_error);
    case Severity::warning:
      return message(MessageId::report_warning);
    case Severity::note:
      break;
  }
  return message(MessageId::report_note);
}

std::string word_for(Verdict verdict) {
  switch (verdict) {
    case Verdict::agree:
      return message(MessageId::report_agree);
    case Verdict::rounding:
      return message(MessageId::report_rounding);
    case Verdict::hedged:
      return message(MessageId::report_hedged);
    case Verdict::conflict:
      return message(MessageId::report_conflict);
    case Verdict::changed:
      return message(MessageId::report_changed);
    case Verdict::undetermined:
      break;
  }
  return message(MessageId::report_undetermined);
}

std::string word_for(Channel channel) {
  switch (channel) {
    case Channel::article:
      return message(MessageId::report_channel_article);
    case Channel::source:
      return message(MessageId::report_channel_source);
    case Channel::topic:
      return message(MessageId::report_channel_topic);
    case Channel::twin:
      return message(MessageId::report_channel_twin);
    case Channel::signature:
      break;
  }
  return message(MessageId::report_channel_signature);
}

std::string word_for(LedgerState state) {
  switch (state) {
    case LedgerState::conflict:
      return message(MessageId::report_ledger_conflict);
    case LedgerState::agreed:
      return message(MessageId::report_ledger_agreed);
    case LedgerState::rounding:
      return message(MessageId::report_ledger_rounding);
    case LedgerState::matched:
      return message(MessageId::report_ledger_matched);
    case LedgerState::undetermined:
      return message(MessageId::report_ledger_undetermined);
    case LedgerState::unchecked:
      break;
  }
  return message(MessageId::report_ledger_unchecked);
}

std::string word_for_relation(std::string_view relation) {
  constexpr std::pair<std::string_view, MessageId> kWords[] = {
      {"conversion", MessageId::page_kind_conversion},
      {"definition", MessageId::page_kind_definition},
      {"sum", MessageId::page_kind_sum},
      {"difference", MessageId::page_kind_difference},
      {"part-of", MessageId::page_kind_part_of},
      {"equal", MessageId::page_kind_equal},
      {"product", MessageId::page_kind_product},
      {"ratio", MessageId::page_kind_ratio},
      {"same-fact", MessageId::page_kind_same_fact},
      {"direction", MessageId::page_kind_direction},
      {"count", MessageId::page_kind_count},
      {"date", MessageId::page_kind_date},
      {"duration", MessageId::page_kind_duration},
      {"age", MessageId::page_kind_age},
      {"order", MessageId::page_kind_order},
      {"plausibility", MessageId::page_kind_plausibility},
      {"malformed", MessageId::page_kind_malformed},
      {"poll", MessageId::page_kind_poll},
      {"percent-change", MessageId::page_kind_percent_change},
      {"absent", MessageId::page_kind_absent},
      {"damage", MessageId::page_kind_damage},
  };
  for (const auto& [name, word] : kWords) {
    if (name == relation) return message(word);
  }
  return printable(relation);
}

std::string word_for_slip(std::string_view slip) {
  if (slip == "power-of-ten") return message(MessageId::report_slip_power_of_ten);
  if (slip == "digit-swap") return message(MessageId::report_slip_digit_swap);
  if (slip == "one-digit") return message(MessageId::report_slip_one_digit);
  if (slip == "percent-point") return message(MessageId::report_slip_percent_point);
  if (slip == "unit") return message(MessageId::report_slip_unit);
  if (slip == "extra-digit") return message(MessageId::report_slip_extra_digit);
  if (slip == "missing-digit") return message(MessageId::report_slip_missing_digit);
  if (slip == "exchanged") return message(MessageId::report_slip_exchanged);
  return printable(slip);
}

std::string_view sign_for(Verdict verdict) {
  switch (verdict) {
    case Verdict::agree:
      return "✓";
    case Verdict::rounding:
    case Verdict::hedged:
      return "≈";
    case Verdict::conflict:
    case Verdict::changed:
      return "✗";
    case Verdict::undetermined:
      break;
  }
  return "?";
}

std::size_t count(const std::vector<Finding>& findings, Severity severity) {
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                [&](const Finding& finding) { return finding.severity == severity; }));
}

std::size_t count(const std::vector<Finding>& findings, Verdict verdict) {
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                [&](const Finding& finding) { return finding.verdict == verdict; }));
}

std::string_view gap_before(std::string_view unit) {
  const bool joined = unit == "%" || (!unit.empty() && is_hangul_syllable(code_point_at(unit, 0)));
  return joined ? "" : " ";
}

std::string with_unit(std::string_view number, std::string_view unit) {
  if (number.empty()) return {};
  // `1` is the base unit of shares: 0.93, not 0.93 1.
  if (unit.empty() || unit == "1") return group_digits(number);
  return fmt::format("{}{}{}", group_digits(number), gap_before(unit), printable(unit));
}

std::string interval_text(const Evidence& evidence) {
  if (evidence.low == evidence.high) return {};
  if (evidence.low.empty()) {
    return message(MessageId::report_interval_to, with_unit(evidence.high, evidence.base_unit));
  }
  if (evidence.high.empty()) {
    return message(MessageId::report_interval_from, with_unit(evidence.low, evidence.base_unit));
  }
  return fmt::format("{} ~ {}", group_digits(evidence.low), with_unit(evidence.high, evidence.base_unit));
}

std::string arithmetic_line(const Finding& finding) {
  std::string line;
  for (std::size_t at = 0; at < finding.arithmetic.size();) {
    const std::size_t end = std::min(finding.arithmetic.find('\n', at), finding.arithmetic.size());
    if (end > at)
      line += (line.empty() ? "" : "; ") + printable(std::string_view(finding.arithmetic).substr(at, end - at));
    at = end + 1;
  }
  return line.empty() ? printable(finding.message) : line;
}

std::size_t witnesses_of(const Finding& finding) { return finding.documents > 1 ? finding.lineages : 0; }

std::string rate_line(const Finding& finding) {
  if (!finding.rate) return {};
  const RateUsed& rate = *finding.rate;
  return message(MessageId::report_rate_line, rate.from, print_rate(rate.rate), rate.to, rate.source, rate.day);
}

std::string implied_rate_line(const Finding& finding) {
  if (!finding.rate) return {};
  const RateUsed& rate = *finding.rate;
  const bool below = rate.difference.starts_with('-');
  const MessageId id = rate.difference == "0" ? MessageId::report_rate_same
                       : below                ? MessageId::report_rate_below
                                              : MessageId::report_rate_above;
  return message(id, rate.from, print_rate(rate.implied), rate.to, group_digits(rate.difference.substr(below ? 1 : 0)));
}

std::string dates_of(const Report& report) {
  std::optional<Day> first;
  std::optional<Day> last;
  std::size_t undated = 0;
  for (const Document& document : report.documents) {
    if (!document.date) {
      ++undated;
      continue;
    }
    first = first ? std::min(*first, *document.date) : *document.date;
    last = last ? std::max(*last, *document.date) : *document.date;
  }
  std::string dates = first ? to_string(*first) : "";
  if (first && *first != *last) dates += " ~ " + to_string(*last);
  if (undated == 0) return dates;
  return fmt::format("{}{}{}", dates, first ? " · " : "", message(MessageId::report_undated, group_digits(undated)));
}

}  // namespace geomsan
