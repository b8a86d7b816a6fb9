#include "corpus/corpus.hpp"

/// Any bytes as an input file, read as a table and as whatever they look like.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace geomsan;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const InputFormat format : {InputFormat::csv, InputFormat::automatic}) {
    ReadOptions options;
    options.format = format;
    options.fields.excluded = {"x"};
    (void)read_bytes(bytes, "fuzz", options, [](Document&& document) {
      if (first_invalid_utf8(document.id) || first_invalid_utf8(document.body) || first_invalid_utf8(document.title))
        std::abort();
    });
  }
  return 0;
}
