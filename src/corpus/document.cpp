#include <array>

#include "corpus/corpus.hpp"

namespace geomsan {
namespace {

void normalize_field(Document& document, Field field, std::string& text, std::shared_ptr<const GivenText>& given) {
  if (!NormalizedText(text).changed()) return;
  given = std::make_shared<const GivenText>(std::move(text));
  const NormalizedText& normalized = given->normalized;
  text = normalized.view();
  const auto move = [&](auto& marked) {
    if (marked.field != field) return;
    marked.span = {normalized.from_original(marked.span.begin), normalized.from_original(marked.span.end)};
  };
  for (ZoneSpan& zone : document.zones) move(zone);
  for (Damage& damage : document.damage) move(damage);
}

}  // namespace

std::string_view name_of(DateOrigin origin) {
  constexpr std::array<std::string_view, 5> names{"none", "caption", "byline", "page", "record"};
  return names[static_cast<std::size_t>(origin)];
}

void normalize(Document& document) {
  normalize_field(document, Field::title, document.title, document.given_title);
  normalize_field(document, Field::body, document.body, document.given_body);
}

std::string_view Document::given(Field field) const {
  const auto& kept = field == Field::title ? given_title : given_body;
  return kept ? std::string_view(kept->text) : text(field);
}

Span Document::given_span(Field field, Span span) const {
  const auto& kept = field == Field::title ? given_title : given_body;
  return kept ? kept->normalized.to_original(span) : span;
}

}  // namespace geomsan
