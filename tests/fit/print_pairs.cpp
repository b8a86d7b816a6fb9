// Prints every two numbers of different articles that fall together, with the signs by which they are judged and the
// gate that keeps them apart, as a table for tests/fit/fit_weights and for people.

#include <fmt/format.h>

#include <iostream>

#include "check/cross_pair.hpp"
#include "check/finding_builder.hpp"
#include "text/unicode.hpp"

namespace geomsan {
namespace {

std::vector<ReadDocument> read_all(const std::vector<std::string>& paths, const Ruleset& rules) {
  std::vector<ReadDocument> read;
  ReadOptions options;
  options.fields = rules.fields;
  const ReadResult result = read_documents(paths, options, [&](Document&& document) {
    inspect(document, rules);
    read.push_back(read_document(std::move(document), rules));
  });
  for (const Diagnostic& diagnostic : result.diagnostics) std::cerr << diagnostic.text << '\n';
  return read;
}

std::string place_of(const std::vector<ReadDocument>& read, const ClaimRef& ref) {
  const Document& document = read[ref.document].document;
  const Mention& mention = mention_of(read, ref);
  const std::string_view before = document.text(mention.field).substr(0, mention.span.begin);
  return fmt::format("{}\t{}\t{}\t{}", document.id, mention.field == Field::title ? "title" : "body",
                     count_code_points(before), surface_of(read, ref));
}

void print(const std::vector<ReadDocument>& read, const CrossPair& pair) {
  const PairSigns& s = pair.signs;
  fmt::print("{}\t{}\t{}\t{}\t{}\t{:.3f}", place_of(read, pair.a), place_of(read, pair.b), name_of(pair.verdict),
             pair.gate, pair.slip, pair.confidence);
  fmt::print("\t{:.3f}\t{:.3f}\t{:.3f}\t{:.1f}\t{:.3f}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{:d}\t{:d}\t{:d}\n", s.local,
             s.whole, s.foreign, s.matched, s.articles, s.beside, s.siblings_equal, s.siblings_other, s.articles_equal,
             s.articles_other, s.days, s.digits, s.undated, s.gauge, s.same_outlet);
}

}  // namespace
}  // namespace geomsan

int main(int argc, char** argv) {
  using namespace geomsan;
  const auto rules = load_rules(GEOMSAN_ROOT "/rules");
  const auto read = read_all({argv + 1, argv + argc}, *rules);
  const SentencePairs sentences = align_sentences(read, read.size(), *rules, {});
  // clang-format off
  fmt::print("a\ta_field\ta_start\ta_surface\tb\tb_field\tb_start\tb_surface\tverdict\tgate\tslip\tconfidence\t"
             "local\twhole\tforeign\tmatched\tarticles\tbeside\tsiblings_equal\tsiblings_other\t"
             "articles_equal\tarticles_other\tdays\tdigits\tundated\tgauge\tsame_outlet\n");
  // clang-format on
  for (const CrossPair& pair : cross_pairs(read, sentences.pairs, Kinship::open, *rules, {})) print(read, pair);
}
