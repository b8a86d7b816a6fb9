#include "report/html_view.hpp"

#include "grammar/numeral_printer.hpp"
#include "report/html_parts.hpp"
#include "report/report_words.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::json;

/// The states of numbers in the order of their names' weight, for the key to the lines under them.
Json legend() {
  Json list = Json::array();
  for (const LedgerState state : kLedgerStates) {
    list.push_back(Json{{"state", name_of(state)}, {"word", word_for(state)}});
  }
  return list;
}

std::string articles_left_out(const HtmlPage& page) {
  const std::size_t shown = page.articles().size();
  const std::size_t all = page.report.documents.size();
  if (shown == all) return {};
  return message(MessageId::page_articles_left_out, group_digits(all), group_digits(shown));
}

}  // namespace

Json html_view(const Report& report, const RenderOptions& options) {
  HtmlPage page(report, options);
  Json object;
  object["lang"] = language() == Language::korean ? "ko" : "en";
  object["label"] = html_labels();
  object["page_title"] = message(MessageId::report_page_title, group_digits(report.findings.size()));
  object["scope"] = message(MessageId::report_scope, group_digits(report.documents.size()), group_digits(report.rules));
  object["characters"] = message(MessageId::report_characters, group_digits(report.coverage.characters));
  object["dates"] = dates_of(report);
  object["input_damaged"] = report.input_damaged;
  object["summary"] = html_summary(page);
  object["charts"] = html_charts(page);
  object["filters"] = html_filters(page);
  object["has_findings"] = !report.findings.empty();
  object["finding_count"] = group_digits(report.findings.size());
  object["findings"] = html_findings(page);
  object.update(html_shared(page));
  object["has_agreements"] = !report.agreements.empty();
  object["agreement_count"] = group_digits(report.agreements.size());
  object["agreements"] = html_agreements(page);
  object["has_articles"] = !page.articles().empty();
  object["article_count"] = group_digits(page.articles().size());
  object["articles_lead"] = message(options.ledger ? MessageId::page_articles_lead_all : MessageId::page_articles_lead);
  object["articles_left_out"] = articles_left_out(page);
  object["legend"] = legend();
  object["articles"] = html_articles(page);
  Json rules = html_rules(page);
  object["has_rules"] = !rules.empty();
  object["rules"] = std::move(rules);
  return object;
}

}  // namespace geomsan
