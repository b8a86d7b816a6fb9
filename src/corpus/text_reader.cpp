#include <utility>

#include "corpus/reader.hpp"

namespace geomsan {
namespace {

/// A plain text file is one article; it says nothing about where its title ends, so all of it is body.
class TextReader final : public Reader {
 public:
  [[nodiscard]] bool recognises(std::string_view /*bytes*/, std::string_view /*name*/) const override { return true; }

  void read(std::string&& bytes, FileReport& file) const override {
    if (bytes.size() > kMaxFieldBytes) {
      file.problem(message(MessageId::input_field_too_large));
    } else if (const std::size_t nul = bytes.find('\0'); nul != std::string::npos) {
      file.problem(message(MessageId::input_nul, nul));
    } else if (const auto invalid = first_invalid_utf8(bytes)) {
      report_not_utf8(file, bytes, *invalid, guess_encoding(bytes));
    } else {
      Document document = file.new_document();
      document.body = std::move(bytes);
      file.hand_on(std::move(document));
    }
  }
};

}  // namespace

const Reader& text_reader() {
  static const TextReader reader;
  return reader;
}

}  // namespace geomsan
