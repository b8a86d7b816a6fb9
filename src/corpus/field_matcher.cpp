#include "corpus/field_matcher.hpp"

#include <algorithm>

namespace geomsan {
namespace {

/// Without what differs from one export to the next: spaces, no-break spaces, byte order marks and Latin capitals.
std::string folded(std::string_view name) {
  std::string result;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const std::string_view rest = name.substr(at);
    if (rest.starts_with("\xC2\xA0")) {
      ++at;
    } else if (rest.starts_with("\xEF\xBB\xBF")) {
      at += 2;
    } else if (const char c = name[at]; c > ' ' || c < 0) {
      result += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
  }
  return result;
}

}  // namespace

FieldMatcher::FieldMatcher(const FieldNames& names) {
  add(ArticleField::id, names.id);
  add(ArticleField::source, names.source);
  add(ArticleField::date, names.date);
  add(ArticleField::title, names.title);
  add(ArticleField::body, names.body);
  add(ArticleField::url, names.url);
  add(ArticleField::excluded, names.excluded);
}

void FieldMatcher::add(ArticleField field, const std::vector<std::string>& names) {
  for (std::size_t rank = 0; rank < names.size(); ++rank) {
    std::vector<FieldMatch>& matches = matches_[folded(names[rank])];
    const auto same = [&](const FieldMatch& match) { return match.field == field; };
    if (std::none_of(matches.begin(), matches.end(), same)) matches.push_back({field, rank});
    depth_ = std::max(depth_, 1 + static_cast<std::size_t>(std::count(names[rank].begin(), names[rank].end(), '.')));
  }
}

const std::vector<FieldMatch>& FieldMatcher::find(std::string_view name) const {
  static const std::vector<FieldMatch> none;
  // Longer than any name worth listing; a key may be as long as a record.
  constexpr std::size_t kLongest = 256;
  const auto found = name.size() > kLongest ? matches_.end() : matches_.find(folded(name));
  return found == matches_.end() ? none : found->second;
}

}  // namespace geomsan
