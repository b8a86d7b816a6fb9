#include "corpus/corpus.hpp"

/// Any bytes as a page, as a text file (which may be a list of articles) and as whatever they look like.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace geomsan;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const InputFormat format : {InputFormat::html, InputFormat::text, InputFormat::automatic}) {
    ReadOptions options;
    options.format = format;
    (void)read_bytes(bytes, "fuzz", options, [](Document&& document) {
      if (first_invalid_utf8(document.body) || first_invalid_utf8(document.title)) std::abort();
      std::uint32_t end = 0;
      for (const ZoneSpan& zone : document.zones) {
        if (zone.span.begin < end || zone.span.end > document.body.size()) std::abort();
        end = zone.span.end;
      }
    });
  }
  return 0;
}
