#include "corpus/cut_bodies.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace geomsan {
namespace {

constexpr std::size_t kFirstArticles = 200;
constexpr std::size_t kFirstBytes = std::size_t{16} << 20;
constexpr std::size_t kShortestBeginning = 100;
constexpr std::size_t kLongestBeginning = 600;

std::string_view without_space_behind(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

/// By its last sign. Dots of an ellipsis say that something is missing.
bool ends_like_a_sentence(std::string_view body) {
  constexpr std::array<std::string_view, 13> kEnds = {".", "?", "!", "\"", "'",  ")", "]",
                                                      ">", "”", "’", "」", "』", "。"};
  body = without_space_behind(body);
  if (body.ends_with("..")) return false;
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return body.ends_with(end); });
}

std::size_t length_of(const Document& article) { return count_code_points(without_space_behind(article.body)); }

}  // namespace

void CutBodies::hand_on(Document&& article) {
  if (decided_) {
    article.truncated = article.truncated || (limit_ && length_of(article) >= *limit_);
    return file_.hand_on(std::move(article));
  }
  bytes_ += article.body.size() + article.title.size();
  first_.push_back(std::move(article));
  if (first_.size() >= kFirstArticles || bytes_ >= kFirstBytes) decide();
}

void CutBodies::finish() {
  if (!decided_) decide();
}

void CutBodies::decide() {
  decided_ = true;
  std::size_t longest = 0;
  std::size_t bodies = 0;
  for (const Document& article : first_) {
    const std::size_t length = length_of(article);
    longest = std::max(longest, length);
    bodies += length > 0 ? 1 : 0;
  }
  if (longest >= kShortestBeginning && longest <= kLongestBeginning) {
    // Space at the cut is dropped by some archives and an entity counted as one sign by others.
    const std::size_t limit = longest - std::max<std::size_t>(longest / 20, 5);
    std::size_t cut = 0;
    std::size_t whole = 0;
    for (const Document& article : first_) {
      if (length_of(article) >= limit) ++(ends_like_a_sentence(article.body) ? whole : cut);
    }
    constexpr std::size_t kFew = 3;
    const std::size_t wanted = bodies <= kFew ? bodies : (bodies + 1) / 2;
    if (cut + whole >= wanted && cut > 3 * whole) limit_ = limit;
  }
  for (Document& article : std::exchange(first_, {})) hand_on(std::move(article));
}

}  // namespace geomsan
