#include "corpus/xml_part.hpp"

#include <expat.h>

#include <memory>
#include <new>
#include <optional>
#include <type_traits>

#include "text/byte_source.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kMaxDepth = 64;
/// Expat holds a tag until it is whole and goes through it again for every piece that is added.
constexpr std::size_t kMaxTagBytes = std::size_t{1} << 20;

std::string_view without_prefix(std::string_view name) { return name.substr(name.find(':') + 1); }

class XmlPart {
 public:
  XmlPart(const std::string& part, XmlHandler& handler)
      : part_(part), handler_(handler), parser_(XML_ParserCreate(nullptr)) {
    if (!parser_) throw std::bad_alloc();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser_.get(), on_text);
    XML_SetCommentHandler(parser_.get(), [](void* self, const XML_Char*) { of(self).quiet_ = 0; });
    XML_SetStartDoctypeDeclHandler(parser_.get(), [](void* self, const XML_Char*, const XML_Char*, const XML_Char*,
                                                     int) { of(self).refuse(MessageId::xlsx_doctype); });
  }

  bool read(std::string_view piece) {
    quiet_ += piece.size();
    feed(piece, false);
    if (quiet_ > kMaxTagBytes) throw ReadingStopped{message(MessageId::xlsx_part_unreasonable, part_), {}};
    return handler_.goes_on();
  }

  void finish() {
    feed({}, true);
    (void)handler_.goes_on();
  }

 private:
  static XmlPart& of(void* self) { return *static_cast<XmlPart*>(self); }

  static void on_start(void* self, const XML_Char* name, const XML_Char** attributes) {
    XmlPart& part = of(self);
    part.quiet_ = 0;
    if (++part.depth_ > kMaxDepth) return part.refuse(MessageId::xlsx_part_unreasonable);
    part.handler_.start(without_prefix(name), XmlAttributes(attributes));
  }

  static void on_end(void* self, const XML_Char* name) {
    XmlPart& part = of(self);
    part.quiet_ = 0;
    --part.depth_;
    part.handler_.end(without_prefix(name));
  }

  static void on_text(void* self, const XML_Char* text, int size) {
    XmlPart& part = of(self);
    part.quiet_ = 0;
    part.handler_.text({text, static_cast<std::size_t>(size)});
  }

  void refuse(MessageId why) {
    refusal_ = why;
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  void feed(std::string_view piece, bool last) {
    if (XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0) == XML_STATUS_OK) return;
    (void)handler_.goes_on();  // what stands in front of the fault is sound
    if (refusal_) throw ReadingStopped{message(*refusal_, part_), {}};
    if (XML_GetErrorCode(parser_.get()) == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
    throw ReadingStopped{
        message(MessageId::xlsx_part_damaged, part_, std::size_t{XML_GetCurrentLineNumber(parser_.get())},
                std::string(XML_ErrorString(XML_GetErrorCode(parser_.get())))),
        {}};
  }

  struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
  };

  const std::string& part_;
  XmlHandler& handler_;
  std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser> parser_;
  std::size_t quiet_ = 0;  ///< bytes since something whole was found
  std::size_t depth_ = 0;
  std::optional<MessageId> refusal_;
};

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
    if (without_prefix(pair[0]) == name) return pair[1];
  }
  return {};
}

void read_xml(ZipArchive& archive, const std::string& part, XmlHandler& handler) {
  XmlPart xml(part, handler);
  bool goes_on = true;
  archive.read(part, [&](std::string_view piece) { return goes_on = xml.read(piece); });
  if (goes_on) xml.finish();
}

}  // namespace geomsan
