#include <fmt/format.h>

#include <algorithm>

#include "grammar/numeral_printer.hpp"
#include "report/ledger_table.hpp"
#include "report/passage.hpp"
#include "report/renderers.hpp"
#include "report/report_words.hpp"
#include "report/shared_facts.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kPassageColumns = 96;
constexpr std::size_t kTitleColumns = 56;

constexpr std::string_view kBold = "\033[1m";
constexpr std::string_view kDim = "\033[2m";
constexpr std::string_view kGreen = "\033[32m";
constexpr std::string_view kReset = "\033[0m";

std::string_view colour_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "\033[1;31m";
    case Severity::warning:
      return "\033[1;33m";
    case Severity::note:
      break;
  }
  return "\033[1;36m";
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t taken = display_width(text);
  return std::string(text) + std::string(width > taken ? width - taken : 0, ' ');
}

/// The printed numbers of one finding as a table, so that their columns stand under each other across passages.
struct ValueRow {
  std::string role;
  std::string surface;
  std::string value;     ///< as read, converted to base units when that is something else
  std::string interval;  ///< with the time it was bound to
};

ValueRow value_row(const Report& report, const Evidence& evidence) {
  ValueRow row{
      printable(evidence.role), printable(surface_of(report, evidence)), with_unit(evidence.value, evidence.unit), {}};
  const std::string base = with_unit(evidence.base_value, evidence.base_unit);
  if (row.value.empty()) row.value = base;
  if (!base.empty() && base != row.value) row.value += " = " + base;
  row.interval = interval_text(evidence);
  if (!evidence.time.empty())
    row.interval += fmt::format("{}@ {}", row.interval.empty() ? "" : "  ", printable(evidence.time));
  return row;
}

class TextWriter {
 public:
  TextWriter(const Report& report, const RenderOptions& options, std::ostream& out)
      : report_(report), colour_(options.colour), ledger_(options.ledger), out_(out), places_(report) {}

  void write() {
    for (const Finding& finding : report_.findings) write_finding(finding);
    write_shared_facts();
    write_agreements();
    if (ledger_) write_ledger();
    write_coverage();
    write_summary();
  }

 private:
  [[nodiscard]] std::string styled(std::string_view text, std::string_view style) const {
    return colour_ ? fmt::format("{}{}{}", style, text, kReset) : std::string(text);
  }

  void line(std::string_view text) { out_ << text << '\n'; }

  /// A label and a text of one or more lines, indented alike.
  void labelled(MessageId label, std::string_view text) {
    if (text.empty()) return;
    std::string head = padded(message(label), kLabelColumns);
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      line(fmt::format("  {}{}", styled(head, kDim), printable(text.substr(at, end - at))));
      head.assign(kLabelColumns, ' ');
      at = end + 1;
    }
  }

  void write_finding(const Finding& finding) {
    const std::string place = finding.evidence.empty() ? "" : "  " + places_.name_of(finding.evidence.front());
    const std::string words = fmt::format("{} · {}", word_for(finding.severity), word_for(finding.verdict));
    line(fmt::format("{}  {}{}", styled(words, colour_of(finding.severity)), printable(finding.rule),
                     styled(place, kDim)));
    line("  " + styled(printable(finding.message), kBold));
    write_evidence(finding);
    line("");
    labelled(MessageId::report_arithmetic, finding.arithmetic);
    labelled(MessageId::report_rate, rate_line(finding));
    labelled(MessageId::report_rate_implied, implied_rate_line(finding));
    labelled(MessageId::report_expected, finding.expected);
    labelled(MessageId::report_diagnosis, diagnosis_text(finding.diagnosis));
    labelled(MessageId::report_reason, finding.reason);
    labelled(MessageId::report_fingerprint, finding.id);
    line("");
  }

  static std::string diagnosis_text(const Diagnosis& diagnosis) {
    const std::string slip = word_for_slip(diagnosis.slip);
    const std::string suggestion = printable(diagnosis.suggestion);
    return fmt::format("{}{}{}", slip, slip.empty() || suggestion.empty() ? "" : ": ", suggestion);
  }

  void write_evidence(const Finding& finding) {
    std::size_t role_width = 0;
    std::size_t surface_width = 0;
    std::size_t value_width = 0;
    for (const Evidence& evidence : finding.evidence) {
      const ValueRow row = value_row(report_, evidence);
      role_width = std::max(role_width, display_width(row.role));
      surface_width = std::max(surface_width, display_width(row.surface));
      value_width = std::max(value_width, display_width(row.value));
    }
    for (const Quote& quote : quotes_of(report_, finding, kPassageColumns)) {
      line("");
      write_quote(quote, colour_of(finding.severity));
      for (const Evidence* evidence : quote.evidence) {
        const ValueRow row = value_row(report_, *evidence);
        std::string text =
            fmt::format("    {}  {}  {}  {}", padded(row.role, role_width), padded(row.surface, surface_width),
                        padded(row.value, value_width), row.interval);
        text.erase(text.find_last_not_of(' ') + 1);
        line(text);
      }
    }
  }

  void write_quote(const Quote& quote, std::string_view accent) {
    std::string origin = places_.name_of(*quote.evidence.front());
    if (!quote.document->source.empty()) origin += "  " + printable(quote.document->source);
    if (quote.document->date) origin += "  " + to_string(*quote.document->date);
    if (!quote.document->title.empty() && quote.field == Field::body) {
      origin += "  " + shorten(quote.document->title, kTitleColumns);
    }
    std::string passage;
    std::string carets;
    for (const Piece& piece : quote.passage) {
      passage += piece.text;
      const std::string under(display_width(piece.text), piece.number ? '^' : ' ');
      carets += piece.number ? styled(under, accent) : under;
    }
    carets.erase(carets.find_last_not_of(' ') + 1);
    line("  " + styled(origin, kDim));
    line("    " + passage);
    line("    " + carets);
  }

  void write_shared_facts() {
    const std::vector<SharedFact> facts = shared_facts(report_);
    if (facts.empty()) return;
    line(sum_text(facts));
    for (std::size_t i = 0; i < std::min(facts.size(), kMostSharedFacts); ++i) {
      const SharedFact& fact = facts[i];
      const std::string origin =
          fmt::format("  ({})  {}", support_text(fact), places_.name_of(fact.finding->evidence.front()));
      line(fmt::format("  {}: {}{}", outlets_text(fact), styled(number_text(report_, fact), kBold),
                       styled(printable(origin), kDim)));
      line("    " + styled(excerpt_of(report_, fact.finding->evidence.front(), kPassageColumns), kDim));
    }
    line("");
  }

  void write_agreements() {
    if (report_.agreements.empty()) return;
    line(
        fmt::format("{} ({})", message(MessageId::report_agreements_heading), group_digits(report_.agreements.size())));
    for (const Finding& finding : report_.agreements) {
      const std::string verdict =
          finding.verdict == Verdict::agree ? "" : fmt::format(" ({})", word_for(finding.verdict));
      const std::string place = finding.evidence.empty() ? "" : "  " + places_.name_of(finding.evidence.front());
      line(fmt::format("  {} {}{}{}", styled(sign_for(finding.verdict), kGreen), arithmetic_line(finding), verdict,
                       styled(fmt::format("  {}{}", printable(finding.rule), place), kDim)));
    }
    line("");
  }

  void write_ledger() {
    line(message(MessageId::report_ledger_heading));
    for (const LedgerTable& table : ledger_tables(report_, places_)) {
      line("");
      line(fmt::format("  {}  {}", styled(printable(table.document->id), kBold), table.sums));
      write_ledger_lines(table.lines);
    }
    line("");
  }

  void write_ledger_lines(const std::vector<LedgerLine>& lines) {
    std::size_t place_width = 0;
    std::size_t surface_width = 0;
    std::size_t state_width = 0;
    for (const LedgerLine& row : lines) {
      place_width = std::max(place_width, display_width(row.place));
      surface_width = std::max(surface_width, display_width(row.surface));
      state_width = std::max(state_width, display_width(row.state));
    }
    for (const LedgerLine& row : lines) {
      std::string text = fmt::format("    {}  {}  {}  {}", padded(row.place, place_width),
                                     padded(row.surface, surface_width), padded(row.state, state_width), row.rules);
      text.erase(text.find_last_not_of(' ') + 1);
      line(text);
    }
  }

  void write_coverage() {
    const Coverage& coverage = report_.coverage;
    line(message(MessageId::report_coverage_heading));
    line("  " + message(MessageId::report_coverage_text, group_digits(coverage.documents),
                        group_digits(coverage.characters), group_digits(coverage.quantities),
                        group_digits(coverage.bound), group_digits(coverage.checked), group_digits(coverage.agreed),
                        group_digits(coverage.not_checkable)));
    if (report_.input_damaged) line("  " + message(MessageId::report_input_damaged));
    line("");
  }

  /// Last, where a terminal shows it.
  void write_summary() {
    if (!report_.suppressed.empty()) {
      line(message(MessageId::report_suppressed, group_digits(report_.suppressed.size())));
    }
    if (report_.findings.empty()) {
      line(message(report_.documents.empty() ? MessageId::report_nothing_read : MessageId::report_no_findings));
      return;
    }
    line(message(MessageId::report_summary, group_digits(report_.findings.size()),
                 group_digits(count(report_.findings, Severity::error)),
                 group_digits(count(report_.findings, Severity::warning)),
                 group_digits(count(report_.findings, Severity::note))));
  }

  static constexpr std::size_t kLabelColumns = 12;
  static constexpr std::size_t kMostSharedFacts = 10;

  const Report& report_;
  bool colour_;
  bool ledger_;
  std::ostream& out_;
  Places places_;
};

/// For a terminal or a file: what an editor reads first comes first, the totals come last.
class TextRenderer : public Renderer {
 public:
  void render(const Report& report, const RenderOptions& options, std::ostream& out) const override {
    TextWriter(report, options, out).write();
  }
};

}  // namespace

std::unique_ptr<Renderer> make_text_renderer() { return std::make_unique<TextRenderer>(); }

}  // namespace geomsan
