#include <algorithm>
#include <numeric>
#include <set>

#include "align/align.hpp"
#include "align/block_keys.hpp"
#include "align/sentence_alignment.hpp"
#include "corpus/parallel.hpp"

namespace geomsan {
namespace {

/// Below this a number's surroundings have next to nothing in common.
constexpr float kLeastLocal = 0.3F;

/// So many pairs of sentences of a draft and a release are all held against one another; of more those that share a
/// key.
constexpr std::size_t kAllHeldPairs = 1'000'000;

/// The articles of one run as masked and weighed sentences.
struct MaskedArticles {
  std::vector<ArticleTerms> terms;  ///< of each document
  std::vector<MaskedSentence> sentences;
};

MaskedArticles mask_articles(const std::vector<ReadDocument>& read, const std::vector<std::size_t>& chosen,
                             const Ruleset& rules, const Workers& workers) {
  MaskedArticles articles;
  articles.terms.resize(read.size());
  std::vector<std::vector<MaskedSentence>> masked(read.size());
  for_each_index(chosen.size(), workers, [&](std::size_t i) {
    const std::size_t d = chosen[i];
    articles.terms[d].terms = terms_of(read[d], rules);
    masked[d] = mask_sentences(read[d], d, rules);
  });
  for (const std::size_t d : chosen) {
    std::move(masked[d].begin(), masked[d].end(), std::back_inserter(articles.sentences));
  }
  return articles;
}

void weigh_all(MaskedArticles& articles, const TermWeights& weights, const Workers& workers) {
  for_each_index(articles.terms.size(), workers, [&](std::size_t d) {
    ArticleTerms& article = articles.terms[d];
    article.weights = weights.of_all(article.terms);
    article.all = std::accumulate(article.weights.begin(), article.weights.end(), 0.0F);
  });
  for_each_index(articles.sentences.size(), workers, [&](std::size_t s) { weights.weigh(articles.sentences[s]); });
}

TermWeights weights_of(const MaskedArticles& articles) {
  TermWeights weights;
  for (const ArticleTerms& article : articles.terms) weights.add(article.terms);
  return weights;
}

/// Ten thousand copies of one article say nothing that one of them does not.
std::vector<std::size_t> without_copies(const std::vector<ReadDocument>& read, std::size_t count) {
  using Words = std::pair<std::string_view, std::string_view>;
  std::set<Words> known;
  std::vector<std::size_t> chosen;
  for (std::size_t d = 0; d < count; ++d) {
    if (known.insert(Words(read[d].document.title, read[d].document.body)).second) chosen.push_back(d);
  }
  return chosen;
}

SentencePair side_by_side(const MaskedArticles& articles, std::size_t a, std::size_t b,
                          const std::vector<ReadDocument>& read) {
  const MaskedSentence& first = articles.sentences[a];
  const MaskedSentence& second = articles.sentences[b];
  SentencePair pair = align_pair(first, read[first.document], articles.terms[first.document], second,
                                 read[second.document], articles.terms[second.document]);
  pair.a_sentence = a;
  pair.b_sentence = b;
  std::erase_if(pair.slots, [](const SlotPair& slot) { return slot.local < kLeastLocal; });
  return pair;
}

/// @param date sets the day of a sentence of that document
template <typename Date>
std::vector<KeyedSentence> keys_of(const MaskedArticles& articles, const TermWeights& weights, const Workers& workers,
                                   Date date) {
  std::vector<KeyedSentence> keyed(articles.sentences.size());
  for_each_index(keyed.size(), workers, [&](std::size_t s) {
    keyed[s].document = articles.sentences[s].document;
    keyed[s].keys = block_keys(articles.sentences[s], weights);
    date(keyed[s].document, keyed[s]);
  });
  return keyed;
}

std::vector<SentencePair> align_all(const MaskedArticles& articles, const CandidatePairs& candidates,
                                    const std::vector<ReadDocument>& read, const Workers& workers) {
  std::vector<SentencePair> pairs(candidates.pairs.size());
  for_each_index(pairs.size(), workers, [&](std::size_t p) {
    pairs[p] = side_by_side(articles, candidates.pairs[p].first, candidates.pairs[p].second, read);
  });
  std::erase_if(pairs, [](const SentencePair& pair) { return pair.slots.empty(); });
  return pairs;
}

/// Some draft and some release have too many sentences to hold all against one another.
bool any_large(const std::vector<std::size_t>& sizes, std::size_t drafts) {
  const auto first_release = sizes.begin() + static_cast<std::ptrdiff_t>(drafts);
  if (first_release == sizes.begin() || first_release == sizes.end()) return false;
  return *std::max_element(sizes.begin(), first_release) * *std::max_element(first_release, sizes.end()) >
         kAllHeldPairs;
}

}  // namespace

SentencePairs align_sentences(const std::vector<ReadDocument>& read, std::size_t count, const Ruleset& rules,
                              const Workers& workers) {
  MaskedArticles articles = mask_articles(read, without_copies(read, count), rules, workers);
  const TermWeights weights = weights_of(articles);
  weigh_all(articles, weights, workers);
  const auto keyed = keys_of(articles, weights, workers, [&](std::size_t document, KeyedSentence& sentence) {
    const auto& date = read[document].document.date;
    sentence.day = date ? day_number(*date) : 0;
    sentence.dated = date.has_value();
  });
  const CandidatePairs candidates = candidate_pairs(keyed);
  return {align_all(articles, candidates, read, workers), candidates.crowded_sentences};
}

SentencePairs align_sources(const std::vector<ReadDocument>& read, std::size_t drafts, const Ruleset& rules,
                            const Workers& workers) {
  std::vector<std::size_t> all(read.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  MaskedArticles articles = mask_articles(read, all, rules, workers);
  const TermWeights weights = weights_of(articles);
  weigh_all(articles, weights, workers);
  std::vector<std::size_t> sizes(read.size());
  for (const MaskedSentence& sentence : articles.sentences) ++sizes[sentence.document];
  const auto is_draft = [&](std::size_t s) { return articles.sentences[s].document < drafts; };
  const auto is_small = [&](std::size_t a, std::size_t b) {
    return sizes[articles.sentences[a].document] * sizes[articles.sentences[b].document] <= kAllHeldPairs;
  };
  SentencePairs found;
  if (any_large(sizes, drafts)) {
    CandidatePairs candidates =
        candidate_pairs(keys_of(articles, weights, workers, [](std::size_t, KeyedSentence&) {}));
    std::erase_if(candidates.pairs, [&](const auto& pair) {
      return !is_draft(pair.first) || is_draft(pair.second) || is_small(pair.first, pair.second);
    });
    found = {align_all(articles, candidates, read, workers), candidates.crowded_sentences};
  }
  const std::size_t sentences = articles.sentences.size();
  std::size_t first_release = 0;
  while (first_release < sentences && is_draft(first_release)) ++first_release;
  std::vector<std::vector<SentencePair>> of_sentence(first_release);
  for_each_index(first_release, workers, [&](std::size_t a) {
    for (std::size_t b = first_release; b < sentences; ++b) {
      if (!is_small(a, b)) continue;
      SentencePair pair = side_by_side(articles, a, b, read);
      if (!pair.slots.empty()) of_sentence[a].push_back(std::move(pair));
    }
  });
  for (auto& pairs : of_sentence) std::move(pairs.begin(), pairs.end(), std::back_inserter(found.pairs));
  return found;
}

}  // namespace geomsan
