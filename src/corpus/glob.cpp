#include "corpus/glob.hpp"

#include <fnmatch.h>

#include <clocale>
#include <string>
#include <vector>

namespace geomsan {
namespace {

/// As long as this object exists, fnmatch takes a Hangul syllable for one character, whatever the user's locale.
class Utf8Characters {
 public:
  Utf8Characters() : before_(locale() == locale_t{} ? locale_t{} : uselocale(locale())) {}
  ~Utf8Characters() {
    if (before_ != locale_t{}) uselocale(before_);
  }
  Utf8Characters(const Utf8Characters&) = delete;
  Utf8Characters& operator=(const Utf8Characters&) = delete;

 private:
  static locale_t locale() {
    static const locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{});
    return utf8;
  }
  locale_t before_;
};

std::vector<std::string> parts_of(std::string_view path) {
  std::vector<std::string> parts;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    if (slash > 0) parts.emplace_back(path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return parts;
}

}  // namespace

bool matches_glob(std::string_view glob, std::string_view path) {
  const Utf8Characters characters;
  const auto matches = [](const std::string& pattern, const std::string& part) {
    return fnmatch(pattern.c_str(), part.c_str(), 0) == 0;
  };
  const std::vector<std::string> parts = parts_of(path);
  if (parts.empty()) return false;
  if (glob.find('/') == std::string_view::npos) return matches(std::string(glob), parts.back());

  std::vector<std::string> patterns = parts_of(glob);
  if (glob.ends_with('/')) patterns.emplace_back("**");
  // reached[i]: the patterns so far match the first i parts.
  std::vector<bool> reached(parts.size() + 1);
  reached[0] = true;
  for (const std::string& pattern : patterns) {
    if (pattern == "**") {
      for (std::size_t i = 1; i < reached.size(); ++i) reached[i] = reached[i] || reached[i - 1];
    } else {
      for (std::size_t i = parts.size(); i > 0; --i) reached[i] = reached[i - 1] && matches(pattern, parts[i - 1]);
      reached[0] = false;
    }
  }
  return reached.back();
}

}  // namespace geomsan
