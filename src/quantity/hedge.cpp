#include "quantity/hedge.hpp"

#include <array>
#include <utility>

namespace geomsan {
namespace {

constexpr std::array<std::pair<Hedge, std::string_view>, 8> kNames{{{Hedge::none, "none"},
                                                                    {Hedge::vague, "vague"},
                                                                    {Hedge::class_of, "class"},
                                                                    {Hedge::approx, "approx"},
                                                                    {Hedge::under, "under"},
                                                                    {Hedge::over, "over"},
                                                                    {Hedge::at_most, "at_most"},
                                                                    {Hedge::at_least, "at_least"}}};

}  // namespace

std::string_view name_of(Hedge hedge) {
  for (const auto& [value, name] : kNames) {
    if (value == hedge) return name;
  }
  return "none";
}

std::optional<Hedge> hedge_named(std::string_view name) {
  for (const auto& [value, known] : kNames) {
    if (known == name) return value;
  }
  return std::nullopt;
}

}  // namespace geomsan
