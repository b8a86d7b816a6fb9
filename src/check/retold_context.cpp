#include "check/retold_context.hpp"

#include <algorithm>

#include "claim/words.hpp"

namespace geomsan {
namespace {

constexpr int kWordsBefore = 7;
constexpr int kWordsAfter = 5;
/// How far a context reaches in bytes; a file without spaces must not cost the square of its length.
constexpr std::uint32_t kReach = 150;
/// A word that stands more often than this, and in more than every fourth sentence, is the article's subject.
constexpr std::size_t kOften = 4;
/// How much of a body is searched for a word, and how many words are searched for.
constexpr std::size_t kSearched = 32768;
constexpr std::size_t kMostSearches = 1000;

/// How much a word at this distance says about the number.
int closeness(int distance) { return distance <= 1 ? 4 : distance <= 2 ? 3 : distance <= 4 ? 2 : 1; }

/// Moves a cut that fell inside a character or word to the next word.
std::string_view from_word(std::string_view text, bool cut) {
  while (!text.empty() && is_continuation(text.front())) text.remove_prefix(1);
  if (!cut) return text;
  const std::size_t space = text.find(' ');
  return space == std::string_view::npos ? std::string_view() : text.substr(space);
}

}  // namespace

std::string_view Context::beside(bool before) const {
  const auto word = std::find_if(words.begin(), words.end(),
                                 [&](const ContextWord& candidate) { return candidate.before == before; });
  return word == words.end() || word->distance > 1 ? std::string_view() : word->text;
}

int common_part(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < 2 || !(b.starts_with(a) || b.ends_with(a))) return 0;
  return static_cast<int>(count_code_points(a));
}

Context ContextReader::read(const Mention& number, Span sentence) const {
  const std::string_view text = read_.document.text(number.field);
  const std::uint32_t first = number.span.begin > kReach ? number.span.begin - kReach : 0;
  const std::uint32_t begin = std::min(number.span.begin, std::max(sentence.begin, first));
  const std::uint32_t end = std::max(number.span.end, std::min(sentence.end, number.span.end + kReach));
  Context context;
  const std::string_view before = slice(text, {begin, number.span.begin});
  add_words(from_word(before, begin != sentence.begin), true, context);
  add_words(slice(text, {number.span.end, end}), false, context);
  std::sort(context.scopes.begin(), context.scopes.end());
  context.scopes.erase(std::unique(context.scopes.begin(), context.scopes.end()), context.scopes.end());
  context.quoted = open_quotation(before, Quotes::any) != std::string_view::npos;
  return context;
}

void ContextReader::add_words(std::string_view text, bool before, Context& context) const {
  std::vector<std::string_view> words = split_words(text);
  // What is glued to the number is its particle.
  if (!before && !words.empty() && text.starts_with(words.front()) &&
      rules_.lexicon.particle_at(words.front()) == words.front().size())
    words.erase(words.begin());
  if (before) std::reverse(words.begin(), words.end());
  int distance = 0;
  for (const std::string_view raw : words) {
    if (++distance > (before ? kWordsBefore : kWordsAfter)) return;
    const std::string_view word = without_particle(raw, rules_.lexicon);
    for (const std::string& scope : rules_.retelling.scopes) {
      if (raw.starts_with(scope)) context.scopes.push_back(scope);
    }
    const bool digits = is_ascii_digit(code_point_at(word, 0));
    const bool stop = rules_.retelling.stop.contains(word) || rules_.retelling.stop.contains(raw);
    if (digits || stop || count_code_points(word) < 2) continue;
    context.words.push_back({word, distance, before});
  }
}

bool ContextReader::is_common(std::string_view word) {
  const auto known = common_.find(word);
  if (known != common_.end()) return known->second;
  if (common_.size() >= kMostSearches) return false;
  const std::string_view body = std::string_view(read_.document.body).substr(0, kSearched);
  const std::size_t enough = std::max(kOften, read_.body_sentences.size() / 4);
  std::size_t count = 0;
  for (std::size_t at = body.find(word); at != std::string_view::npos && count <= enough;
       at = body.find(word, at + word.size())) {
    ++count;
  }
  return common_[word] = count > enough;
}

SharedWords ContextReader::shared(const Context& a, const Context& b) {
  SharedWords result;
  std::vector<bool> used(b.words.size());
  for (const ContextWord& word : a.words) {
    int best = 0;
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < b.words.size(); ++i) {
      const int part = used[i] ? 0 : common_part(word.text, b.words[i].text);
      if (part == 0) continue;
      const int score = std::min(part, 4) * std::min(closeness(word.distance), closeness(b.words[i].distance));
      if (score > best) best = score, chosen = i;
    }
    if (best == 0) continue;
    const ContextWord& other = b.words[chosen];
    used[chosen] = true;
    const bool common = is_common(word.text);
    result.score += common ? (best + 3) / 4 : best;
    result.beside |= !common && word.distance <= 2 && other.distance <= 2;
    result.words.push_back(word.text.size() <= other.text.size() ? word.text : other.text);
  }
  return result;
}

}  // namespace geomsan
