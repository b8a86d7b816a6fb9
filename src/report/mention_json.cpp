#include "report/mention_json.hpp"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "mention/date_interval.hpp"

namespace geomsan {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<const char*, 5> kKinds{"quantity", "ordinal", "date", "time", "name"};

Json number_or_null(const std::optional<Rational>& value) {
  return value ? Json(to_plain_string(*value)) : Json(nullptr);
}

void add_quantity(Json& json, const Mention& mention) {
  const Quantity& quantity = mention.quantity;
  const Interval interval = hedged_interval(quantity);
  const Interval base = to_base(quantity, interval);
  const auto value = exact_value(quantity);
  json["value"] = number_or_null(value);
  json["low"] = number_or_null(interval.low);
  json["high"] = number_or_null(interval.high);
  json["low_open"] = interval.low_open;
  json["high_open"] = interval.high_open;
  json["unit"] = unit_symbol(quantity);
  json["dimension"] = kind_of(quantity);
  json["base_value"] = number_or_null(value ? std::optional(to_base(quantity, *value)) : std::nullopt);
  json["base_low"] = number_or_null(base.low);
  json["base_high"] = number_or_null(base.high);
  json["base_unit"] = base_unit_symbol(quantity);
  json["hedge"] = name_of(quantity.strongest_hedge());
  json["hedges"] = Json::array();
  for (const HedgeUse& use : quantity.hedges) {
    if (use.hedge != Hedge::none) json["hedges"].push_back(name_of(use.hedge));
  }
}

Json interval_or_null(const std::optional<DayInterval>& interval) {
  if (!interval) return nullptr;
  const auto day = [](const std::optional<Day>& side) { return side ? Json(to_string(*side)) : Json(nullptr); };
  return {{"start", day(interval->start)}, {"end", day(interval->end)}};
}

/// @param span of the mention in `text`, the field as given
Json mention_object(const LineIndex& index, std::string_view text, Span span, const Mention& mention,
                    const std::optional<Day>& article_day) {
  Json json;
  json["field"] = mention.field == Field::title ? "title" : "body";
  json["zone"] = name_of(mention.zone);
  json["start"] = index.code_point(span.begin);
  json["end"] = index.code_point(span.end);
  json["surface"] = slice(text, span);
  json["kind"] = kKinds[static_cast<std::size_t>(mention.kind)];
  if (mention.kind == MentionKind::quantity || mention.kind == MentionKind::ordinal) {
    add_quantity(json, mention);
  } else {
    json["date"] = written_date(mention.date);
    json["interval"] = interval_or_null(resolve_date(mention.date, article_day));
  }
  json["flags"] = flags_of(mention);
  return json;
}

}  // namespace

std::string written_date(const DateParts& date) {
  if (date.hour >= 0) return fmt::format("{:02}:{:02}", date.hour, std::max(date.minute, 0));
  std::string text = date.year ? fmt::format("{:04}", date.year) : "";
  if (date.quarter) return text + (text.empty() ? "" : "-") + fmt::format("Q{}", date.quarter);
  if (date.month) text += (text.empty() ? "--" : "-") + fmt::format("{:02}", date.month);
  if (date.day) text += (date.month ? "-" : "---") + fmt::format("{:02}", date.day);
  return text;
}

std::string mentions_line(const Document& document, const std::vector<Mention>& mentions) {
  const LineIndex title(document.given(Field::title));
  const LineIndex body(document.given(Field::body));
  Json json;
  json["document"] = document.id;
  json["mentions"] = Json::array();
  for (const Mention& mention : mentions) {
    const LineIndex& index = mention.field == Field::title ? title : body;
    json["mentions"].push_back(mention_object(index, document.given(mention.field),
                                              document.given_span(mention.field, mention.span), mention,
                                              document.date));
  }
  return json.dump();
}

std::string parse_line(std::string_view text, const std::vector<Mention>& mentions) {
  const LineIndex index(text);
  Json json;
  json["text"] = text;
  json["mentions"] = Json::array();
  for (const Mention& mention : mentions)
    json["mentions"].push_back(mention_object(index, text, mention.span, mention, std::nullopt));
  return json.dump();
}

}  // namespace geomsan
