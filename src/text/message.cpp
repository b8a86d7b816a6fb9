#include "text/message.hpp"

#include <atomic>

namespace geomsan {
namespace {

struct Entry {
  std::string_view korean;
  std::string_view english;
};

constexpr Entry kEntries[] = {
#define GEOMSAN_MESSAGE(id, korean, english) Entry{korean, english},
#include "text/message_table.def"
#undef GEOMSAN_MESSAGE
};

std::atomic<Language> current_language{Language::korean};

}  // namespace

void set_language(Language language) { current_language.store(language, std::memory_order_relaxed); }

Language language() { return current_language.load(std::memory_order_relaxed); }

std::string_view message_template(MessageId id) {
  const Entry& entry = kEntries[static_cast<std::size_t>(id)];
  return language() == Language::korean ? entry.korean : entry.english;
}

}  // namespace geomsan
