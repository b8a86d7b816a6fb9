#include <utility>

#include "corpus/headline.hpp"
#include "corpus/list_page.hpp"
#include "corpus/reader.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// A plain text file is one article, unless it is a copied list of them; it says nothing about where its title ends, so
/// all of it is body and a headline is only marked.
class TextReader final : public Reader {
 public:
  [[nodiscard]] InputFormat format() const override { return InputFormat::text; }

  [[nodiscard]] bool recognises(std::string_view /*head*/, const FileReport& /*file*/) const override { return true; }

  void read(ByteSource& bytes, FileReport& file) const override {
    std::string text;
    if (fill(bytes, text, kMaxArticleBytes)) {
      report_too_large(file);
    } else if (const std::size_t nul = text.find('\0'); nul != std::string::npos) {
      file.problem(message(MessageId::input_nul, nul));
    } else if (const auto invalid = first_invalid_utf8(text)) {
      report_not_utf8(file, text, *invalid);
    } else if (const auto list = split_list_page(text)) {
      hand_on_list(*list, file);
    } else {
      Document document = file.new_document();
      document.body = std::move(text);
      document.whole_file = true;
      mark_headline(document);
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
