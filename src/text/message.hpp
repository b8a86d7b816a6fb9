#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace geomsan {

/// Language of what the program itself says (not of the articles). Korean unless the user asks for English.
enum class Language { korean, english };

void set_language(Language language);
[[nodiscard]] Language language();

/// Everything the program says to a person, one entry a message; the texts stand in text/message_table.def, side by
/// side in both languages.
enum class MessageId {
#define GEOMSAN_MESSAGE(id, korean, english) id,
#include "text/message_table.def"
#undef GEOMSAN_MESSAGE
};

/// The text with its {} places still open.
[[nodiscard]] std::string_view message_template(MessageId id);

/// The text in the current language with its places filled.
template <typename... Args>
[[nodiscard]] std::string message(MessageId id, const Args&... args) {
  return fmt::vformat(message_template(id), fmt::make_format_args(args...));
}

}  // namespace geomsan
