#pragma once
/// @file
/// From the bytes of a file to UTF-8.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "text/byte_source.hpp"

namespace geomsan {

/// Name of an encoding as it is shown, and what it is called by the library that converts it (empty: UTF-8).
struct Encoding {
  std::string name;
  std::string converter;
};

/// The encoding a user names: utf-8, utf-16, utf-16le, utf-16be, cp949 (also euc-kr, ks_c_5601-1987, uhc, ms949: Korean
/// files that say so hold the larger set), or any other that ICU knows. Nothing for an unknown name.
[[nodiscard]] std::optional<Encoding> encoding_named(std::string_view name);

/// The encoding of a file that begins with `head`: by its byte order mark, else strict UTF-8, else UTF-16 by its zero
/// bytes, else CP949 when all of it decodes and most of it is Hangul. UTF-8 with damage counts as UTF-8: readers say
/// where, and say so of anything else.
/// @param cut `head` may end in the middle of a character
[[nodiscard]] Encoding encoding_of(std::string_view head, bool cut);

/// What a file is that is no text, by its first bytes: PDF, ZIP, HWP …; empty when they are not known.
[[nodiscard]] std::string_view kind_of_file(std::string_view head);

/// `bytes` as UTF-8 without a byte order mark. Throws ReadingStopped from a part with bytes the encoding does not have.
[[nodiscard]] std::unique_ptr<ByteSource> decoded(ByteSource& bytes, const Encoding& encoding);

}  // namespace geomsan
