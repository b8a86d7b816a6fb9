#include "grammar/pattern.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  (void)geomsan::parse_pattern({reinterpret_cast<const char*>(data), size});
  return 0;
}
