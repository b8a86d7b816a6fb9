#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "check/check.hpp"

// GEOMSAN_BENCH_TEXT names a text file to measure on; without it the seed articles are repeated to about 8 MB.
namespace geomsan {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

const std::string& bench_text() {
  static const std::string text = [] {
    if (const char* path = std::getenv("GEOMSAN_BENCH_TEXT")) return read_file(path);
    const std::string seeds = read_file(GEOMSAN_ROOT "/seeds/articles.jsonl");
    std::string repeated;
    while (repeated.size() < (8U << 20)) repeated += seeds;
    return repeated;
  }();
  return text;
}

const Ruleset& bench_rules() {
  static const auto rules = load_rules(GEOMSAN_ROOT "/rules");
  return *rules;
}

void set_bytes(benchmark::State& state, std::size_t size) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(size));
}

void scan_text(benchmark::State& state) {
  const std::string& text = bench_text();
  for (auto _ : state) benchmark::DoNotOptimize(find_mentions(text, Field::body, bench_rules().lexicon));
  set_bytes(state, text.size());
}
BENCHMARK(scan_text)->Unit(benchmark::kMillisecond);

/// The same paragraph by paragraph, as articles come: no text is large and no list of mentions grows long.
void scan_paragraphs(benchmark::State& state) {
  const std::string_view text = bench_text();
  for (auto _ : state) {
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      benchmark::DoNotOptimize(find_mentions(text.substr(begin, end - begin), Field::body, bench_rules().lexicon));
      begin = end + 1;
    }
  }
  set_bytes(state, text.size());
}
BENCHMARK(scan_paragraphs)->Unit(benchmark::kMillisecond);

/// Texts made to be slow: long runs of numeral syllables, commas, ranges. Per byte they should cost what prose costs.
void scan_hostile(benchmark::State& state, const std::string& unit) {
  std::string text;
  while (text.size() < (1U << 20)) text += unit;
  for (auto _ : state) benchmark::DoNotOptimize(find_mentions(text, Field::body, bench_rules().lexicon));
  set_bytes(state, text.size());
}
BENCHMARK_CAPTURE(scan_hostile, thousands, "천")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scan_hostile, commas, "1,")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scan_hostile, syllables, "일이삼사")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scan_hostile, ranges, "1~")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scan_hostile, digits, "1234567890")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scan_hostile, dashes, "1-2-")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scan_hostile, dots, "1·")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scan_hostile, percentages, "3% ")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scan_hostile, amounts, "1원 ")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scan_hostile, dollars, "$1")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scan_hostile, months, "1월 ")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scan_hostile, native, "두 ")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scan_hostile, fractions, "3분의 ")->Unit(benchmark::kMillisecond);

void check_seeds(benchmark::State& state) {
  std::vector<Document> documents;
  (void)read_documents({GEOMSAN_ROOT "/seeds/articles.jsonl"}, {},
                       [&](Document&& d) { documents.push_back(std::move(d)); });
  for (auto _ : state) benchmark::DoNotOptimize(check_documents(documents, bench_rules(), {.jobs = 1}));
}
BENCHMARK(check_seeds)->Unit(benchmark::kMillisecond);

void load_all_rules(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(load_rules(GEOMSAN_ROOT "/rules"));
}
BENCHMARK(load_all_rules)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace geomsan
