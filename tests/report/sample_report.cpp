#include "sample_report.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace geomsan::testing {
namespace {

std::vector<Document> documents() {
  std::vector<Document> result(3);
  result[0] = {.id = "budget",
               .source = "가 신문",
               .url = {},
               .date = Day{2025, 6, 20},
               .date_origin = DateOrigin::record,
               .title = "면허시험장 건립비 <script>alert(1)</script> 462억",
               .body = "시청이 20일 밝혔다.\n건립비는 기존 370억원에서 82억원 증액된 462억원으로 늘었다.",
               .path = "articles.jsonl",
               .line = 1};
  result[1] = {.id = "launch",
               .source = "나 신문",
               .url = {},
               .date = Day{2025, 6, 21},
               .date_origin = DateOrigin::byline,
               .title = "울산 AI데이터센터 출범",
               .body =
                   "총 7조원이 투입되는 100메가와트(MW)급 울산 AI 데이터센터가 첫발을 뗐다. 40억 달러(약 5조4600억 "
                   "원)가 들어간다.",
               .path = "articles.jsonl",
               .line = 2};
  result[2] = {.id = "demo",
               .source = {},
               .url = {},
               .date = {},
               .title = {},
               .body = "울산 AI 데이터센터는 2029년까지 103㎿(메가와트) 규모로 공사가 진행된다.",
               .path = "articles.jsonl",
               .line = 3};
  return result;
}

Evidence with_value(Evidence evidence, std::string role, std::string value, std::string unit) {
  evidence.role = std::move(role);
  evidence.value = evidence.base_value = std::move(value);
  evidence.unit = evidence.base_unit = std::move(unit);
  return evidence;
}

Finding conflict(const Report& report) {
  Finding finding;
  finding.id = "a1b2c3";
  finding.rule = "relation.increase-to-total";
  finding.severity = Severity::error;
  finding.verdict = Verdict::conflict;
  finding.relation = "sum";
  finding.confidence = 0.97;
  finding.message = "370억원에서 82억원 늘면 452억원인데 462억원으로 적혔습니다.";
  finding.arithmetic = "370억 원 + 82억 원 = 452억 원\n452억 원 ≠ 462억 원";
  finding.expected = "452억원";
  finding.reason = "한 문장에서 A에서 B 증액된 C로 이어집니다";
  finding.evidence = {with_value(evidence_for(report, 0, "370억원"), "처음", "37000000000", "KRW"),
                      with_value(evidence_for(report, 0, "82억원"), "증가분", "8200000000", "KRW"),
                      with_value(evidence_for(report, 0, "462억원"), "합계", "46200000000", "KRW")};
  finding.evidence.back().low = "46150000000";
  finding.evidence.back().high = "46250000000";
  finding.diagnosis = {"one-digit", "462억원을 452억원으로"};
  return finding;
}

Finding hedged(const Report& report) {
  Finding finding;
  finding.id = "d4e5f6";
  finding.rule = "topic.ulsan-ai-datacenter.capacity";
  finding.severity = Severity::note;
  finding.verdict = Verdict::hedged;
  finding.relation = "equal";
  finding.channel = Channel::topic;
  finding.confidence = 0.8;
  finding.message = "울산 AI 데이터센터의 용량이 100MW급과 103MW로 다르게 적혔습니다.";
  finding.arithmetic = "100 MW × (1 ± 5%) = 95 ~ 105 MW ∋ 103 MW";
  finding.reason = "주제 규칙이 두 문장의 대상을 같은 것으로 봅니다";
  for (const auto& [document, surface, value, base] :
       {std::tuple{1U, "100메가와트", "100", "100000000"}, std::tuple{2U, "103㎿", "103", "103000000"}}) {
    Evidence evidence = with_value(evidence_for(report, document, surface), "용량", value, "MW");
    evidence.base_value = base;
    evidence.base_unit = "W";
    evidence.witness = evidence.lineage = document;
    finding.evidence.push_back(evidence);
  }
  finding.support = {{0, {1}, 1}, {1, {2}, 1}};
  finding.documents = finding.lineages = 2;
  finding.evidence[0].low = "95000000";
  finding.evidence[0].high = "105000000";
  finding.evidence[1].time = "2029년까지";
  return finding;
}

Finding changed(const Report& report) {
  Finding finding;
  finding.id = "070809";
  finding.rule = "agreement.title";
  finding.severity = Severity::warning;
  finding.verdict = Verdict::changed;
  finding.relation = "equal";
  finding.channel = Channel::twin;
  finding.confidence = 0.5;
  finding.message = "제목과 본문의 수를 견주었습니다.";
  finding.evidence = {with_value(evidence_for(report, 0, "462억", Field::title), "건립비", "46200000000", "KRW"),
                      with_value(evidence_for(report, 1, "7조원"), "총액", "7000000000000", "KRW")};
  finding.evidence.back().low = "6950000000000";
  return finding;
}

Finding agreement(const Report& report, Verdict verdict, std::string id) {
  Finding finding;
  finding.id = std::move(id);
  finding.rule = "relation.currency";
  finding.verdict = verdict;
  finding.relation = "conversion";
  finding.confidence = 0.9;
  finding.message = "40억 달러와 5조4600억 원이 맞습니다.";
  finding.arithmetic = "40억 달러 × 1,365원 = 5조4600억 원";
  finding.evidence = {with_value(evidence_for(report, 1, "40억 달러"), "외화", "4000000000", "USD"),
                      with_value(evidence_for(report, 1, "5조4600억 원"), "원화", "5460000000000", "KRW")};
  finding.rate = {"USD", "KRW", "1366.741234", "1365", "-0.13", "2025-06-20", "ECB"};
  finding.documents = finding.lineages = 1;
  return finding;
}

std::vector<LedgerRow> ledger(const Report& report) {
  const auto row = [&](std::size_t document, std::string_view surface, LedgerState state, Field field = Field::body) {
    return LedgerRow{.document = document,
                     .field = field,
                     .span = evidence_for(report, document, surface, field).span,
                     .state = state};
  };
  std::vector<LedgerRow> rows = {row(0, "462억", LedgerState::unchecked, Field::title),
                                 row(0, "370억원", LedgerState::conflict), row(0, "462억원", LedgerState::conflict),
                                 row(1, "40억 달러", LedgerState::agreed)};
  rows[1].rules = {"relation.increase-to-total"};
  rows[1].findings = {"a1b2c3"};
  rows[2].rules = {"relation.increase-to-total", "relation.other"};
  rows[2].findings = {"ffffff"};
  rows[2].accepted = true;
  rows[3].rules = {"relation.currency"};
  rows[3].findings = {"0a0b0c"};
  return rows;
}

}  // namespace

Evidence evidence_for(const Report& report, std::size_t document, std::string_view surface, Field field) {
  const std::string_view text = report.documents.at(document).text(field);
  const std::size_t begin = text.find(surface);
  if (begin == std::string_view::npos) throw std::invalid_argument("no such surface");
  Evidence evidence;
  evidence.document = document;
  evidence.field = field;
  evidence.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + surface.size())};
  for (const Span sentence : split_sentences(text)) {
    if (sentence.contains(evidence.span)) evidence.sentence = sentence;
  }
  return evidence;
}

Report sample_report() {
  Report report;
  report.documents = documents();
  report.findings = {conflict(report), changed(report), hedged(report)};
  report.agreements = {agreement(report, Verdict::agree, "0a0b0c"), agreement(report, Verdict::rounding, "0d0e0f")};
  report.ledger = ledger(report);
  report.coverage = {.documents = 3,
                     .characters = 12345,
                     .quantities = 40,
                     .bound = 30,
                     .checked = 8,
                     .agreed = 5,
                     .not_checkable = 32};
  report.rules = 12;
  return report;
}

std::string rendered(const Report& report, std::string_view format, bool colour, bool ledger) {
  RenderOptions options;
  options.colour = colour;
  options.ledger = ledger;
  options.templates = in_source_tree("reports/templates");
  std::ostringstream out;
  make_renderer(format)->render(report, options, out);
  return out.str();
}

std::filesystem::path in_source_tree(const std::filesystem::path& path) {
  return std::filesystem::path(__FILE__).parent_path().parent_path().parent_path() / path;
}

}  // namespace geomsan::testing
