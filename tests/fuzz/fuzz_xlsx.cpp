#include "corpus/corpus.hpp"
#include "spreadsheet.hpp"

/// Any bytes as a spreadsheet and, since few of those would get past the container, as a sheet and shared strings (what
/// stands behind the first NUL) inside a sound one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace geomsan;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t nul = std::min(bytes.find('\0'), bytes.size());
  const std::string strings = bytes.substr(std::min(nul + 1, bytes.size()));
  ReadOptions options;
  options.format = InputFormat::xlsx;
  options.fields.excluded = {"x"};
  for (const std::string& file : {bytes, testing::zipped(testing::workbook({bytes.substr(0, nul)}, strings))}) {
    (void)read_bytes(file, "fuzz", options, [](Document&& document) {
      if (first_invalid_utf8(document.id) || first_invalid_utf8(document.body) || first_invalid_utf8(document.title))
        std::abort();
    });
  }
  return 0;
}
