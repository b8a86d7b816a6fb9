#pragma once

// Private to grammar/: the one iterator and the one context every article grammar is compiled for. More of either
// multiplies compile time (1 context type 2.4 s, 8 types 5.3 s for the same rules).

#include <boost/spirit/home/x3.hpp>
#include <string_view>

namespace geomsan::grammar {

namespace x3 = boost::spirit::x3;

using Iterator = const char*;

/// Base of hand-written leaves: one attribute type, no skipper.
template <typename Derived, typename Attribute>
struct Leaf : x3::parser<Derived> {
  using attribute_type = Attribute;
  static constexpr bool has_attribute = true;
};

inline std::string_view rest_of(Iterator first, Iterator last) {
  return {first, static_cast<std::size_t>(last - first)};
}

}  // namespace geomsan::grammar
