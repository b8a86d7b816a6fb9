#include "grammar/check_expression.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto parsed = geomsan::parse_check({reinterpret_cast<const char*>(data), size});
  if (const auto* check = std::get_if<geomsan::CheckExpression>(&parsed)) (void)geomsan::slots_of(*check);
  return 0;
}
