#include "text/encoding.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/message.hpp"
#include "text/text.hpp"

namespace geomsan {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// Fails on the first wrong byte instead of writing U+FFFD.
Converter open_converter(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &status));
  if (U_SUCCESS(status)) {
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  }
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

/// UTF-8 without the byte order mark it may begin with.
class WithoutMark final : public ByteSource {
 public:
  explicit WithoutMark(ByteSource& bytes) : bytes_(bytes) {}
  explicit WithoutMark(std::unique_ptr<ByteSource> owned) : owned_(std::move(owned)), bytes_(*owned_) {}

  bool append_to(std::string& buffer) override {
    if (!std::exchange(first_, false)) return bytes_.append_to(buffer);
    std::string head;
    fill(bytes_, head, kByteOrderMark.size() - 1);
    const std::size_t mark = head.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    buffer.append(head, mark);
    return head.size() > mark || bytes_.append_to(buffer);
  }

 private:
  std::unique_ptr<ByteSource> owned_;
  ByteSource& bytes_;
  bool first_ = true;
};

class ConvertedSource final : public ByteSource {
 public:
  ConvertedSource(ByteSource& bytes, Encoding encoding)
      : bytes_(bytes),
        encoding_(std::move(encoding)),
        from_(open_converter(encoding_.converter.c_str())),
        to_(open_converter("UTF-8")) {}

  bool append_to(std::string& buffer) override {
    if (ended_) return false;
    part_.clear();
    ended_ = !bytes_.append_to(part_);
    const std::size_t begin = buffer.size();
    convert(buffer);
    taken_ += part_.size();
    // A part may hold nothing but the first half of a character.
    return buffer.size() > begin || append_to(buffer);
  }

 private:
  void convert(std::string& buffer) {
    const char* source = part_.data();
    const char* const source_end = source + part_.size();
    std::array<char, 1 << 14> bytes{};
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
      status = U_ZERO_ERROR;
      char* target = bytes.data();
      ucnv_convertEx(to_.get(), from_.get(), &target, bytes.data() + bytes.size(), &source, source_end, pivot_.data(),
                     &pivot_source_, &pivot_target_, pivot_.data() + pivot_.size(), UBool{false}, UBool{ended_},
                     &status);
      buffer.append(bytes.data(), target);
    }
    if (U_FAILURE(status)) stop(static_cast<std::size_t>(source - part_.data()));
  }

  [[noreturn]] void stop(std::size_t offset) {
    std::array<char, 16> wrong{};
    auto size = static_cast<std::int8_t>(wrong.size());
    UErrorCode status = U_ZERO_ERROR;
    ucnv_getInvalidChars(from_.get(), wrong.data(), &size, &status);
    const auto count = U_SUCCESS(status) ? static_cast<std::size_t>(size) : 0;
    throw ReadingStopped{message(MessageId::input_not_in_encoding, encoding_.name,
                                 escape_invalid_utf8(std::string_view(wrong.data(), count)), taken_ + offset - count),
                         message(MessageId::input_encoding_hint)};
  }

  ByteSource& bytes_;
  Encoding encoding_;
  Converter from_;
  Converter to_;
  std::string part_;
  std::array<UChar, 1 << 12> pivot_{};
  UChar* pivot_source_ = pivot_.data();
  UChar* pivot_target_ = pivot_.data();
  std::size_t taken_ = 0;
  bool ended_ = false;
};

/// Drops the beginning of a character that the end of `bytes` cuts.
std::string_view without_cut_character(std::string_view bytes) {
  std::size_t tail = 0;
  while (tail < 3 && tail < bytes.size() && is_continuation(bytes[bytes.size() - 1 - tail])) ++tail;
  if (tail == bytes.size()) return bytes;
  const auto lead = static_cast<unsigned char>(bytes[bytes.size() - 1 - tail]);
  if (lead >= 0xC0 && code_point_size(lead) > tail + 1) bytes.remove_suffix(tail + 1);
  return bytes;
}

Encoding encoding_of(EncodingGuess guess) {
  switch (guess) {
    case EncodingGuess::utf16_le:
      return {"UTF-16LE", "UTF-16LE"};
    case EncodingGuess::utf16_be:
      return {"UTF-16BE", "UTF-16BE"};
    case EncodingGuess::cp949:
      return {"CP949", "windows-949-2000"};
    case EncodingGuess::unknown:
      break;
  }
  return {"UTF-8", ""};
}

}  // namespace

std::optional<Encoding> encoding_named(std::string_view name) {
  // ICU takes euc-kr at its word, but what calls itself that has been Windows' larger set for thirty years (WHATWG
  // Encoding, "euc-kr").
  constexpr std::array<std::string_view, 8> kKorean = {"cp949", "euc-kr", "euckr",          "uhc",
                                                       "ms949", "korean", "ks_c_5601-1987", "windows-949"};
  const auto same = [](std::string_view a, std::string_view b) {
    return ucnv_compareNames(std::string(a).c_str(), std::string(b).c_str()) == 0;
  };
  if (std::any_of(kKorean.begin(), kKorean.end(), [&](auto korean) { return same(korean, name); })) {
    return encoding_of(EncodingGuess::cp949);
  }
  if (same(name, "utf-8")) return encoding_of(EncodingGuess::unknown);
  const std::string wanted(name);
  const Converter converter = open_converter(wanted.c_str());
  if (!converter) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  return Encoding{ucnv_getName(converter.get(), &status), wanted};
}

Encoding encoding_of(std::string_view head, bool cut) {
  if (head.starts_with(kByteOrderMark)) return encoding_of(EncodingGuess::unknown);
  const bool zeros = head.find('\0') != std::string_view::npos;
  const std::string_view whole = cut ? without_cut_character(head) : head;
  const bool utf16_mark = head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
  if (!zeros && !utf16_mark && !first_invalid_utf8(whole)) return encoding_of(EncodingGuess::unknown);
  return encoding_of(guess_encoding(head));
}

std::string_view kind_of_file(std::string_view head) {
  using Magic = std::pair<std::string_view, std::string_view>;
  constexpr std::array<Magic, 11> kKinds = {{{"%PDF-", "PDF"},
                                             {"PK\x03\x04", "ZIP"},
                                             {"\xD0\xCF\x11\xE0", "OLE(HWP, DOC, XLS)"},
                                             {"\x1F\x8B", "gzip"},
                                             {"BZh", "bzip2"},
                                             {"\xFD"
                                              "7zXZ",
                                              "xz"},
                                             {"7z\xBC\xAF", "7z"},
                                             {"Rar!", "RAR"},
                                             {"\x89PNG", "PNG"},
                                             {"\xFF\xD8\xFF", "JPEG"},
                                             {"SQLite format 3", "SQLite"}}};
  const auto* const kind =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const Magic& magic) { return head.starts_with(magic.first); });
  return kind == kKinds.end() ? std::string_view() : kind->second;
}

std::unique_ptr<ByteSource> decoded(ByteSource& bytes, const Encoding& encoding) {
  if (encoding.converter.empty()) return std::make_unique<WithoutMark>(bytes);
  return std::make_unique<WithoutMark>(std::make_unique<ConvertedSource>(bytes, encoding));
}

}  // namespace geomsan
