#include <fmt/format.h>

#include <algorithm>

#include "grammar/numeral_printer.hpp"
#include "report/html_group.hpp"
#include "report/html_parts.hpp"
#include "report/passage.hpp"
#include "report/shared_facts.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostFacts = 30;
constexpr std::size_t kPassageColumns = 240;
constexpr std::size_t kExcerptColumns = 80;
constexpr std::size_t kPlaceColumns = 160;

Json passage_data(HtmlPage& page, const Quote& quote) {
  Json pieces = Json::array();
  for (const Piece& piece : quote.passage) pieces.push_back(Json{{"text", piece.text}, {"is_number", piece.number}});
  const Evidence& evidence = *quote.evidence.front();
  return Json{{"outlet", page.name_of_outlet(evidence.document)},
              {"date", quote.document->date ? to_string(*quote.document->date) : ""},
              {"article", page.article_anchor(evidence.document)},
              {"place", shorten(page.places.name_of(evidence), kPlaceColumns)},
              {"pieces", std::move(pieces)}};
}

Json fact_data(HtmlPage& page, const SharedFact& fact) {
  const std::vector<Quote> quotes = quotes_of(page.report, *fact.finding, kPassageColumns);
  Json passages = Json::array();
  for (const Quote& quote : quotes) passages.push_back(passage_data(page, quote));
  const std::size_t articles = fact.support->documents.size();
  return Json{
      {"agree", outlets_text(fact)},
      {"number", number_text(page.report, fact)},
      {"support", support_text(fact)},
      {"excerpt", excerpt_of(page.report, fact.finding->evidence.front(), kExcerptColumns)},
      {"outlets", names_of_outlets(page, fact.support->documents)},
      {"passages_left_out",
       quotes.size() < articles ? message(MessageId::page_group_more, group_digits(articles - quotes.size())) : ""},
      {"passages", std::move(passages)}};
}

}  // namespace

Json html_shared(HtmlPage& page) {
  const std::vector<SharedFact> facts = shared_facts(page.report);
  const std::size_t shown = page.options.ledger ? facts.size() : std::min(facts.size(), kMostFacts);
  Json list = Json::array();
  for (std::size_t i = 0; i < shown; ++i) list.push_back(fact_data(page, facts[i]));
  return Json{{"has_shared", !facts.empty()},
              {"shared_count", group_digits(facts.size())},
              {"shared_sum", sum_text(facts)},
              {"shared", std::move(list)},
              {"shared_left_out",
               shown < facts.size() ? message(MessageId::page_shared_more, group_digits(facts.size() - shown)) : ""}};
}

}  // namespace geomsan
