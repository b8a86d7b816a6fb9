#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "claim/claim.hpp"
#include "cli/command.hpp"
#include "text/line_index.hpp"
#include "text/message.hpp"
#include "text/printable.hpp"
#include "text/unicode.hpp"

namespace geomsan {
namespace {

struct WhyOptions {
  std::string place;
  std::vector<std::string> paths;
  bool in_title = false;
};

/// ARTICLE:LINE:COL as it is given.
struct GivenPlace {
  std::string article;
  std::size_t line = 0;
  std::size_t column = 0;
};

std::optional<GivenPlace> parse_place(std::string_view text) {
  GivenPlace place;
  for (std::size_t* number : {&place.column, &place.line}) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string_view digits = text.substr(colon + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), *number);
    if (error != std::errc() || end != digits.data() + digits.size() || *number == 0) return std::nullopt;
    text = text.substr(0, colon);
  }
  place.article = text;
  return place.article.empty() ? std::nullopt : std::optional(place);
}

MessageId label_of(ClaimAspect aspect) {
  static constexpr std::array kLabels = {MessageId::why_subject,  MessageId::why_attribute,   MessageId::why_predicate,
                                         MessageId::why_time,     MessageId::why_aggregation, MessageId::why_basis,
                                         MessageId::why_modality, MessageId::why_phase,       MessageId::why_scope,
                                         MessageId::why_topic};
  return kLabels[static_cast<std::size_t>(aspect)];
}

/// The claim whose number stands at the place.
const Claim* claim_at(const ReadDocument& read, Field field, const GivenPlace& place) {
  const Document& document = read.document;
  const std::size_t at = LineIndex(document.given(field)).byte_at(place.line, place.column);
  for (const Claim& claim : read.claims) {
    const Mention& number = read.mentions[claim.mention];
    const Span span = document.given_span(field, number.span);
    if (number.field == field && span.begin <= at && at < span.end) return &claim;
  }
  return nullptr;
}

std::string in_columns(std::string_view text, std::size_t columns) {
  const std::size_t taken = display_width(text);
  return std::string(text) + std::string(columns > taken ? columns - taken : 1, ' ');
}

void print_reasons(const ReadDocument& read, Field field, const Claim& claim, const Ruleset& rules) {
  constexpr std::size_t kLabelColumns = 14;
  constexpr std::size_t kValueColumns = 30;
  const Document& document = read.document;
  const LineIndex lines(document.given(field));
  const auto words_of = [&](Span span) {
    return printable(slice(document.given(field), document.given_span(field, span)));
  };
  const auto place_of = [&](Span span) {
    const Position position = lines.position(document.given_span(field, span).begin);
    return fmt::format("{}:{}", position.line, position.column);
  };
  const auto row = [&](MessageId label, std::string_view value, std::string_view from) {
    fmt::print("  {}{}\n", in_columns(message(label), kLabelColumns),
               from.empty() ? std::string(value) : in_columns(value, kValueColumns) + std::string(from));
  };
  const Span number = read.mentions[claim.mention].span;
  fmt::print("{}\n\n", words_of(claim.sentence));
  row(MessageId::why_number, words_of(number), place_of(number));
  const auto reasons = reasons_of(read, claim, rules);
  for (const ClaimReason& reason : reasons)
    row(label_of(reason.aspect), printable(reason.value),
        fmt::format("{}  {}", place_of(reason.words), words_of(reason.words)));
  for (const ClaimAspect aspect : {ClaimAspect::subject, ClaimAspect::attribute, ClaimAspect::time}) {
    const bool found =
        std::any_of(reasons.begin(), reasons.end(), [&](const ClaimReason& reason) { return reason.aspect == aspect; });
    if (!found) row(label_of(aspect), message(MessageId::why_none), "");
  }
}

void run_why(const WhyOptions& options, Invocation& invocation) {
  const auto complain = [&](MessageId id, std::string_view what) {
    Diagnostic diagnostic;
    diagnostic.file = options.place;
    diagnostic.text = message(id, printable(what));
    invocation.report({diagnostic});
  };
  const auto place = parse_place(options.place);
  if (!place) return complain(MessageId::why_bad_place, options.place);
  const auto rules = invocation.rules();
  const Field field = options.in_title ? Field::title : Field::body;
  InputOptions input;
  input.paths = options.paths.empty() ? std::vector<std::string>{place->article} : options.paths;
  input.quiet = true;
  bool any_article = false;
  bool any_number = false;
  const auto explain = [&](Document&& document) {
    if (document.id != place->article && document.path != place->article) return;
    any_article = true;
    inspect(document, *rules);
    const ReadDocument read = read_document(std::move(document), *rules);
    const Claim* const claim = claim_at(read, field, *place);
    if (!claim) return;
    any_number = true;
    print_reasons(read, field, *claim, *rules);
  };
  invocation.report(read_documents(input.paths, input.read_options(rules->fields), explain).diagnostics);
  if (!any_article) return complain(MessageId::why_no_article, place->article);
  if (!any_number) complain(MessageId::why_no_number, options.place);
}

}  // namespace

void add_why(CLI::App& app, Invocation& invocation) {
  CLI::App* command = app.add_subcommand("why", message(MessageId::cli_why));
  auto options = std::make_shared<WhyOptions>();
  command->add_option("PLACE", options->place, message(MessageId::cli_why_place))->required();
  command->add_option("PATH", options->paths, message(MessageId::cli_why_input));
  command->add_flag("--title", options->in_title, message(MessageId::cli_why_title));
  command->footer(message(MessageId::cli_why_examples));
  command->callback([options, &invocation] { run_why(*options, invocation); });
}

}  // namespace geomsan
