#include "cli/line_per_document.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <utility>

#include "cli/interrupt.hpp"
#include "corpus/parallel.hpp"

namespace geomsan {
namespace {

/// What is read before the threads set to work: enough to keep them busy, small beside memory.
constexpr std::size_t kBatchBytes = std::size_t{4} << 20;
constexpr std::size_t kBatchDocuments = 1000;

}  // namespace

void print_line_per_document(DocumentRun& run, Invocation& invocation, const FieldNames& names,
                             const std::function<std::string(Document&&)>& line_of) {
  std::vector<Document> batch;
  std::size_t bytes = 0;
  std::size_t printed = 0;
  const auto flush = [&] {
    std::vector<std::string> lines(batch.size());
    const std::size_t done = for_each_index(batch.size(), {run.jobs(), interrupt_requested},
                                            [&](std::size_t i) { lines[i] = line_of(std::move(batch[i])); });
    run.clear_progress();
    for (std::size_t i = 0; i < done; ++i) fmt::print("{}\n", lines[i]);
    printed += done;
    run.count_documents(done);
    batch.clear();
    bytes = 0;
  };
  const ReadResult result = run.read(names, [&](Document&& document) {
    bytes += document.title.size() + document.body.size();
    batch.push_back(std::move(document));
    if (bytes >= kBatchBytes || batch.size() >= kBatchDocuments) flush();
  });
  flush();
  invocation.report(result.diagnostics);
  if (interrupt_requested()) invocation.stop(printed);
}

}  // namespace geomsan
