#include <xxhash.h>

#include <Eigen/SparseCore>
#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "align/align.hpp"
#include "align/union_find.hpp"
#include "corpus/parallel.hpp"

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
  std::vector<std::pair<std::uint64_t, int>> places;
  for (std::size_t d = 0; d < shingles.size(); ++d) {
    for (const std::uint64_t shingle : shingles[d]) places.emplace_back(shingle, static_cast<int>(d));
  }
  std::sort(places.begin(), places.end());
  int columns = 0;
  std::vector<Eigen::Triplet<float>> entries;
  for (auto begin = places.begin(); begin != places.end();) {
    const auto end = std::find_if(begin, places.end(), [&](const auto& place) { return place.first != begin->first; });
    if (const auto count = static_cast<std::size_t>(end - begin); count > 1 && count <= kCommonShingle) {
      for (auto place = begin; place != end; ++place) entries.emplace_back(place->second, columns, 1.0F);
      ++columns;
    }
    begin = end;
  }
  ShingleMatrix matrix(static_cast<int>(shingles.size()), std::max(1, columns));
  matrix.setFromTriplets(entries.begin(), entries.end());
  return matrix;
}

}  // namespace

std::vector<std::size_t> find_lineages(const std::vector<ReadDocument>& documents, const Workers& workers) {
  std::vector<std::vector<std::uint64_t>> shingles(documents.size());
  for_each_index(documents.size(), workers,
                 [&](std::size_t d) { shingles[d] = shingles_of(documents[d].document.body); });
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
