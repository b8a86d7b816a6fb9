#pragma once

// Private to check/: which number fills which slot of a pattern.

#include <string_view>

#include "mention/mention.hpp"
#include "ruleset/ruleset.hpp"

namespace geomsan {

/// True when the mention is of the kind that the slot asks for; `text` is the field it stands in.
[[nodiscard]] bool slot_takes(const SlotPattern& slot, const Mention& mention, const SlotWords& words,
                              std::string_view text);

}  // namespace geomsan
