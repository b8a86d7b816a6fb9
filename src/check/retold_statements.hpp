#pragma once

// Private to check/: the numbers of one article by where they stand and by their value.

#include <map>
#include <optional>
#include <vector>

#include "check/retold_context.hpp"
#include "check/retold_value.hpp"

namespace geomsan {

/// The part of an article a number stands in.
enum class Place { headline, deck, lead, body };

/// The first sentence of the body that is no heading.
[[nodiscard]] Span lead_of(const ReadDocument& read);
[[nodiscard]] Place place_of(const Mention& mention, Span lead);

/// The quantities of an article with what is worked out of them, each when it is first asked for.
class Statements {
 public:
  Statements(const ReadDocument& read, const Ruleset& rules);

  [[nodiscard]] const Ruleset& rules() const { return rules_; }
  [[nodiscard]] std::size_t size() const { return statements_.size(); }
  [[nodiscard]] Place place(std::size_t i) const { return statements_[i].place; }
  [[nodiscard]] const Claim& claim(std::size_t i) const { return *statements_[i].claim; }
  [[nodiscard]] const Mention& mention(std::size_t i) const { return read_.mentions[statements_[i].claim->mention]; }
  [[nodiscard]] std::string_view surface(std::size_t i) const;
  [[nodiscard]] const Spread& spread(std::size_t i);
  [[nodiscard]] const Context& context(std::size_t i);
  /// What the words right behind the number say of a mark.
  [[nodiscard]] Threshold threshold(std::size_t i) const;
  [[nodiscard]] SharedWords shared(std::size_t a, std::size_t b) { return reader_.shared(context(a), context(b)); }

  /// Numbers of lead and body in units that may tell `i` again, by value about as large; the nearest ones when there
  /// are very many. In reading order.
  [[nodiscard]] std::vector<std::size_t> of_like_value(std::size_t i);
  /// Numbers of lead and body of any value in units that may tell `i` again, or in %p for %, in reading order; the
  /// first ones when there are very many. None for a bare number.
  [[nodiscard]] std::vector<std::size_t> of_comparable_unit(std::size_t i) const;

 private:
  struct Statement {
    const Claim* claim = nullptr;
    Place place = Place::body;
    std::optional<Spread> spread;
    std::optional<Context> context;
  };
  /// Numbers of lead and body in one unit.
  struct UnitGroup {
    std::vector<std::size_t> members;                        ///< in reading order
    std::vector<std::pair<Rational, std::size_t>> by_value;  ///< without sign; filled when first asked for
  };
  void sort_by_value(UnitGroup& group);

  const ReadDocument& read_;
  const Ruleset& rules_;
  ContextReader reader_;
  std::vector<Statement> statements_;
  std::map<std::pair<const Unit*, const Unit*>, std::size_t> group_of_;  ///< unit and the unit it is a rate of
  std::vector<UnitGroup> groups_;  ///< in the order of first use, which does not depend on addresses
};

}  // namespace geomsan
