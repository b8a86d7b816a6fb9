#include <map>

#include "corpus/corpus.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kMostNamed = 10;

}  // namespace

Diagnostics repeated_ids(const std::vector<Document>& documents) {
  std::map<std::string_view, std::vector<const Document*>> by_id;
  for (const Document& document : documents) by_id[document.id].push_back(&document);
  Diagnostics diagnostics;
  std::size_t more = 0;
  for (const auto& [id, same] : by_id) {
    if (same.size() < 2) continue;
    if (diagnostics.size() == kMostNamed) {
      ++more;
      continue;
    }
    Diagnostic diagnostic;
    diagnostic.file = same[1]->path;
    diagnostic.line = same[1]->line;
    diagnostic.text = message(MessageId::corpus_same_id, id, same.size());
    diagnostic.warning = true;
    diagnostics.push_back(std::move(diagnostic));
  }
  if (more > 0) {
    Diagnostic diagnostic;
    diagnostic.file = documents.front().path;
    diagnostic.text = message(MessageId::corpus_same_ids, more);
    diagnostic.warning = true;
    diagnostics.push_back(std::move(diagnostic));
  }
  return diagnostics;
}

}  // namespace geomsan
