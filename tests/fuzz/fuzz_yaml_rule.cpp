#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "ruleset/ruleset.hpp"

/// Any bytes as a rule file: diagnostics, never a crash.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace fs = std::filesystem;
  static const fs::path folder = fs::temp_directory_path() / ("geomsan-fuzz-" + std::to_string(::getpid()));
  fs::create_directories(folder);
  std::ofstream(folder / "rule.yaml", std::ios::binary)
      .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  (void)geomsan::load_rules(folder);
  return 0;
}
