#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mention/mention.hpp"
#include "ruleset/ruleset.hpp"

namespace geomsan::testing {

/// The rules of the source tree, loaded once.
[[nodiscard]] const Ruleset& shipped_rules();

/// `value unit hedge flags` of a quantity: `5460000000000 KRW approx`, `2..3 h`, `1000000 KRW elided_scale`.
[[nodiscard]] std::string reading_of(const Mention& mention);

/// `surface: value unit hedge` of every quantity in `text`, in reading order.
[[nodiscard]] std::vector<std::string> readings_of(std::string_view text);

}  // namespace geomsan::testing
