#include <xxhash.h>

#include <Eigen/SparseCore>
#include <algorithm>
#include <map>
#include <unordered_map>

#include "align/align.hpp"
#include "align/union_find.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kShingleWords = 4;
constexpr std::size_t kCommonShingle = 50;
constexpr float kNearCopy = 0.5F;

using ShingleMatrix = Eigen::SparseMatrix<float, Eigen::RowMajor>;

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = text.find_first_not_of(" \n\t\r"); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(" \n\t\r", at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(" \n\t\r", end);
  }
  return words;
}

std::vector<std::uint64_t> shingles_of(std::string_view body) {
  const auto words = words_of(body);
  std::vector<std::uint64_t> shingles;
  std::string joined;
  for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) {
    joined.clear();
    for (std::size_t w = 0; w < kShingleWords; ++w) (joined += words[i + w]) += ' ';
    shingles.push_back(XXH3_64bits(joined.data(), joined.size()));
  }
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

/// Documents × shingles; shingles of one document only, or of very many, say nothing about copying.
ShingleMatrix shingle_matrix(const std::vector<std::vector<std::uint64_t>>& shingles) {
  std::unordered_map<std::uint64_t, std::size_t> frequency;
  for (const auto& document : shingles) {
    for (const std::uint64_t shingle : document) ++frequency[shingle];
  }
  std::unordered_map<std::uint64_t, int> column;
  std::vector<Eigen::Triplet<float>> entries;
  for (std::size_t d = 0; d < shingles.size(); ++d) {
    for (const std::uint64_t shingle : shingles[d]) {
      const std::size_t count = frequency[shingle];
      if (count < 2 || count > kCommonShingle) continue;
      const auto [entry, is_new] = column.emplace(shingle, static_cast<int>(column.size()));
      entries.emplace_back(static_cast<int>(d), entry->second, 1.0F);
    }
  }
  ShingleMatrix matrix(static_cast<int>(shingles.size()), std::max(1, static_cast<int>(column.size())));
  matrix.setFromTriplets(entries.begin(), entries.end());
  return matrix;
}

}  // namespace

std::vector<std::size_t> find_lineages(const std::vector<ReadDocument>& documents) {
  std::vector<std::vector<std::uint64_t>> shingles;
  shingles.reserve(documents.size());
  for (const ReadDocument& read : documents) shingles.push_back(shingles_of(read.document.body));
  UnionFind copies(documents.size());
  // Whole copies are joined first and only one of them is compared: ten thousand copies must not look like common
  // phrases.
  std::map<std::vector<std::uint64_t>, std::size_t> first_copy;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    if (shingles[d].empty()) continue;
    const auto [copy, is_new] = first_copy.emplace(shingles[d], d);
    if (is_new) continue;
    copies.join(copy->second, d);
    shingles[d].clear();
  }
  const ShingleMatrix matrix = shingle_matrix(shingles);
  const ShingleMatrix shared = (matrix * ShingleMatrix(matrix.transpose())).pruned();
  for (int row = 0; row < shared.outerSize(); ++row) {
    for (ShingleMatrix::InnerIterator it(shared, row); it; ++it) {
      const auto a = static_cast<std::size_t>(it.row());
      const auto b = static_cast<std::size_t>(it.col());
      const auto shorter = static_cast<float>(std::min(shingles[a].size(), shingles[b].size()));
      if (a < b && it.value() >= kNearCopy * shorter) copies.join(a, b);
    }
  }
  std::vector<std::size_t> lineage(documents.size());
  std::vector<std::size_t> number(documents.size(), 0);
  std::size_t next = 0;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    std::size_t& assigned = number[copies.root(d)];
    if (assigned == 0) assigned = ++next;
    lineage[d] = assigned;
  }
  return lineage;
}

}  // namespace geomsan
