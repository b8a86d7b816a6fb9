#include <cstdlib>

#include "claim/claim.hpp"
#include "corpus/damage_gate.hpp"
#include "tests/mention/invariants.hpp"

/// Any well-formed text: mentions lie in it, in order, and do not overlap; every interval can be computed. Places of
/// damage lie in the text, too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace geomsan;
  static const auto rules = load_rules(GEOMSAN_ROOT "/rules");
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (first_invalid_utf8(text)) return 0;
  if (!mentions_hold(text, rules->lexicon)) std::abort();
  Document document;
  document.body = text;
  (void)find_damage(document, *rules);
  for (const Damage& damage : document.damage) {
    if (damage.span.empty() || damage.span.end > text.size()) std::abort();
  }
  (void)read_document(std::move(document), *rules);
  return 0;
}
