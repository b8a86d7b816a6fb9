#include "align/sentence_alignment.hpp"

#include <algorithm>

#include "mention/date_interval.hpp"

namespace geomsan {
namespace {

/// A number printed alike in both counts for more than another number of its kind.
constexpr float kSameSurface = 0.5F;
/// Words around a number that are held together, and how far apart they may have moved.
constexpr int kWordsBefore = 5;
constexpr int kWordsBehind = 3;
constexpr int kMoved = 8;

using Tokens = std::vector<MaskedToken>;

float match_weight(const MaskedToken& a, const MaskedToken& b) {
  if (a.term != b.term || a.is_word() != b.is_word()) return 0;
  return a.weight + (!a.is_word() && a.surface == b.surface ? kSameSurface : 0);
}

/// For each token of `a` the token of `b` it is laid beside, or -1.
std::vector<int> align_tokens(const Tokens& a, const Tokens& b) {
  const std::size_t width = b.size() + 1;
  std::vector<float> best((a.size() + 1) * width, 0.0F);
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      float value = std::max(best[(i + 1) * width + j], best[i * width + j + 1]);
      const float both = match_weight(a[i], b[j]);
      if (both > 0) value = std::max(value, both + best[(i + 1) * width + j + 1]);
      best[i * width + j] = value;
    }
  }
  std::vector<int> partner(a.size(), -1);
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const float both = match_weight(a[i], b[j]);
    if (both > 0 && best[i * width + j] == both + best[(i + 1) * width + j + 1]) {
      partner[i++] = static_cast<int>(j++);
    } else if (best[(i + 1) * width + j] >= best[i * width + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return partner;
}

std::vector<int> inverse(const std::vector<int>& partner, std::size_t size) {
  std::vector<int> other(size, -1);
  for (std::size_t i = 0; i < partner.size(); ++i) {
    if (partner[i] >= 0) other[static_cast<std::size_t>(partner[i])] = static_cast<int>(i);
  }
  return other;
}

struct Share {
  float matched = 0;
  float all = 0;
};

/// What the words around token `i` weigh, and those of them that stand around token `j` of the other sentence, too.
Share share_around(const Tokens& tokens, const std::vector<int>& partner, int i, int j) {
  Share share;
  const int size = static_cast<int>(tokens.size());
  for (int at = std::max(0, i - kWordsBefore); at <= std::min(size - 1, i + kWordsBehind); ++at) {
    if (at == i) continue;
    const MaskedToken& token = tokens[static_cast<std::size_t>(at)];
    const int other = partner[static_cast<std::size_t>(at)];
    share.all += token.weight;
    if (other >= 0 && std::abs((other - j) - (at - i)) <= kMoved) share.matched += token.weight;
  }
  return share;
}

/// The next word to token `i` on one side stands beside token `j` of the other sentence, too, at most one word further.
bool beside(const std::vector<int>& partner, int i, int j, int step) {
  const int next = i + step;
  if (next < 0 || next >= static_cast<int>(partner.size())) return false;
  const int other = partner[static_cast<std::size_t>(next)];
  return other >= 0 && std::abs(other - j) <= 2;
}

float ratio(Share a, Share b) { return a.all + b.all > 0 ? (a.matched + b.matched) / (a.all + b.all) : 0; }

Share share_of_all(const Tokens& tokens, const std::vector<int>& partner) {
  Share share;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].is_word()) continue;
    share.all += tokens[i].weight;
    if (partner[i] >= 0) share.matched += tokens[i].weight;
  }
  return share;
}

/// The share of the sentence's weight in words that the other article has nowhere.
float foreign_share(const Tokens& tokens, const ArticleTerms& other) {
  float foreign = 0;
  float all = 0;
  for (const MaskedToken& token : tokens) {
    if (!token.is_word()) continue;
    all += token.weight;
    if (!std::binary_search(other.terms.begin(), other.terms.end(), token.term)) foreign += token.weight;
  }
  return all > 0 ? foreign / all : 0;
}

/// The share of the shorter article's weight in words that the other one has, too.
float shared_share(const ArticleTerms& a, const ArticleTerms& b) {
  float common = 0;
  for (std::size_t i = 0, j = 0; i < a.terms.size() && j < b.terms.size();) {
    if (a.terms[i] == b.terms[j]) common += a.weights[i];
    const bool first = a.terms[i] <= b.terms[j];
    const bool second = b.terms[j] <= a.terms[i];
    i += first ? 1 : 0;
    j += second ? 1 : 0;
  }
  const float shorter = std::min(a.all, b.all);
  return shorter > 0 ? common / shorter : 0;
}

/// The same days are meant by two dates in the same place.
bool is_same_date(const Mention& a, const ReadDocument& a_read, const Mention& b, const ReadDocument& b_read) {
  if (a.kind != MentionKind::date || b.kind != MentionKind::date) return false;
  const auto first = resolve_date(a.date, a_read.document.date);
  return first && first == resolve_date(b.date, b_read.document.date);
}

/// Dates, times and ordinals that stand in the same place and are not the same.
bool tells_apart(const Mention& a, const ReadDocument& a_read, const Mention& b, const ReadDocument& b_read) {
  switch (a.kind) {
    case MentionKind::date: {
      const auto first = resolve_date(a.date, a_read.document.date);
      const auto second = resolve_date(b.date, b_read.document.date);
      return first && second && *first != *second;
    }
    case MentionKind::time:
      return a.date.hour != b.date.hour || a.date.minute != b.date.minute;
    case MentionKind::ordinal:
      return a.quantity.value != b.quantity.value;
    case MentionKind::quantity:
    case MentionKind::name:
      break;
  }
  return false;
}

}  // namespace

SentencePair align_pair(const MaskedSentence& a, const ReadDocument& a_read, const ArticleTerms& a_terms,
                        const MaskedSentence& b, const ReadDocument& b_read, const ArticleTerms& b_terms) {
  const std::vector<int> partner = align_tokens(a.tokens, b.tokens);
  const std::vector<int> other = inverse(partner, b.tokens.size());
  SentencePair pair;
  const Share a_share = share_of_all(a.tokens, partner);
  pair.whole = ratio(a_share, share_of_all(b.tokens, other));
  pair.matched = a_share.matched;
  pair.articles = shared_share(a_terms, b_terms);
  pair.foreign = std::min(foreign_share(a.tokens, b_terms), foreign_share(b.tokens, a_terms));
  for (std::size_t i = 0; i < a.tokens.size(); ++i) {
    if (partner[i] < 0 || a.tokens[i].is_word()) continue;
    const auto j = static_cast<std::size_t>(partner[i]);
    const MaskedToken& first = a.tokens[i];
    const MaskedToken& second = b.tokens[j];
    if (first.claim >= 0 && second.claim >= 0) {
      SlotPair slot;
      slot.a = {a.document, static_cast<std::size_t>(first.claim)};
      slot.b = {b.document, static_cast<std::size_t>(second.claim)};
      slot.local = ratio(share_around(a.tokens, partner, static_cast<int>(i), partner[i]),
                         share_around(b.tokens, other, partner[i], static_cast<int>(i)));
      slot.before = beside(partner, static_cast<int>(i), partner[i], -1);
      slot.behind = beside(partner, static_cast<int>(i), partner[i], 1);
      pair.slots.push_back(slot);
    } else {
      const Mention& a_mention = a_read.mentions[static_cast<std::size_t>(first.mention)];
      const Mention& b_mention = b_read.mentions[static_cast<std::size_t>(second.mention)];
      pair.told_apart |= tells_apart(a_mention, a_read, b_mention, b_read);
      pair.same_date |= is_same_date(a_mention, a_read, b_mention, b_read);
    }
  }
  return pair;
}

}  // namespace geomsan
