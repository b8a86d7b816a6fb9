#pragma once

// Private to grammar/: 하나 둘 셋 … 아흔아홉 and the pairs 한두, 서너, 대여섯.

#include "grammar/x3_config.hpp"

namespace geomsan::grammar {

struct NativeNumeral {
  int low = 0;
  int high = 0;
  bool vague = false;
  bool first = false;  ///< 첫
};

/// `expression` also reads what in running text begins other words (서, 너, 댓) and a space behind the tens.
bool parse_native(Iterator& first, Iterator last, bool expression, NativeNumeral& out);

/// Only 하나 … 아홉 and their pairs, behind 십 백 천 (사십다섯, 백한).
bool parse_native_ones(Iterator& first, Iterator last, bool expression, NativeNumeral& out);

}  // namespace geomsan::grammar
