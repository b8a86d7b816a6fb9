#include <fmt/format.h>

#include "report/file_place.hpp"
#include "report/renderers.hpp"
#include "report/report_words.hpp"
#include "report/xml_text.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// What a test of JUnit can be.
enum class Outcome { passed, failed, skipped };

struct Test {
  const Finding* finding = nullptr;
  Outcome outcome = Outcome::passed;
};

/// The tests of one article.
struct Suite {
  const Document* document = nullptr;
  std::vector<Test> tests{};

  [[nodiscard]] std::size_t count(Outcome outcome) const {
    return static_cast<std::size_t>(
        std::count_if(tests.begin(), tests.end(), [&](const Test& test) { return test.outcome == outcome; }));
  }
};

/// Every article is a suite, everything that was recomputed in it a test. Errors and warnings are failures; what an
/// editor accepted is skipped; notes and agreements pass, because numbers that only differ by rounding break nothing.
class JUnitWriter {
 public:
  JUnitWriter(const Report& report, std::ostream& out) : report_(report), out_(out), places_(report) {}

  void write() {
    std::vector<Suite> suites(report_.documents.size());
    for (std::size_t i = 0; i < suites.size(); ++i) suites[i].document = &report_.documents[i];
    Suite nowhere;
    const auto add = [&](const Finding& finding, Outcome outcome) {
      (finding.evidence.empty() ? nowhere : suites.at(finding.evidence.front().document))
          .tests.push_back({&finding, outcome});
    };
    for (const Finding& finding : report_.findings) {
      add(finding, finding.severity == Severity::note ? Outcome::passed : Outcome::failed);
    }
    for (const Finding& finding : report_.suppressed) add(finding, Outcome::skipped);
    for (const Finding& finding : report_.agreements) add(finding, Outcome::passed);
    suites.push_back(std::move(nowhere));
    std::erase_if(suites, [](const Suite& suite) { return suite.tests.empty(); });
    write(suites);
  }

 private:
  void write(const std::vector<Suite>& suites) {
    Suite all;
    for (const Suite& suite : suites) all.tests.insert(all.tests.end(), suite.tests.begin(), suite.tests.end());
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    out_ << fmt::format("<testsuites name=\"geomsan\"{}>\n", counts(all));
    for (const Suite& suite : suites) {
      const std::string name = suite.document ? shorten(suite.document->id, kTextColumns) : std::string();
      out_ << fmt::format("  <testsuite name=\"{}\"{}{}>\n", xml_text(name), file(suite), counts(suite));
      for (const Test& test : suite.tests) write(name, test);
      out_ << "  </testsuite>\n";
    }
    out_ << "</testsuites>\n";
  }

  static std::string counts(const Suite& suite) {
    return fmt::format(" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\"", suite.tests.size(),
                       suite.count(Outcome::failed), suite.count(Outcome::skipped));
  }

  static std::string file(const Suite& suite) {
    return suite.document ? fmt::format(" file=\"{}\"", xml_text(suite.document->path)) : std::string();
  }

  void write(const std::string& suite, const Test& test) {
    const Finding& finding = *test.finding;
    const std::string place = finding.evidence.empty() ? "" : place_of(finding.evidence.front());
    out_ << fmt::format("    <testcase classname=\"{}\" name=\"{}{} [{}]\"", xml_text(suite), xml_text(finding.rule),
                        place, xml_text(finding.id));
    const bool is_note = test.outcome == Outcome::passed && finding.verdict != Verdict::agree;
    if (test.outcome == Outcome::failed) {
      out_ << fmt::format(">\n      <failure type=\"{}\" message=\"{}\">", name_of(finding.severity),
                          xml_text(shorten(finding.message, kTextColumns)));
      write_text(finding);
      out_ << "</failure>\n    </testcase>\n";
    } else if (test.outcome == Outcome::skipped) {
      out_ << fmt::format(">\n      <skipped message=\"{}\"/>\n    </testcase>\n",
                          xml_text(message(MessageId::report_accepted)));
    } else if (is_note) {
      out_ << ">\n      <system-out>";
      write_text(finding);
      out_ << "</system-out>\n    </testcase>\n";
    } else {
      out_ << "/>\n";
    }
  }

  std::string place_of(const Evidence& evidence) {
    const Place place = places_.of(evidence);
    return fmt::format(" {}:{}", place.line, place.column);
  }

  void write_text(const Finding& finding) {
    const auto line = [&](std::string_view text) {
      if (!text.empty()) out_ << xml_text(text) << '\n';
    };
    line(shorten(finding.message, kTextColumns));
    line(finding.arithmetic.empty() ? std::string() : shorten(arithmetic_line(finding), kTextColumns));
    line(shorten(finding.diagnosis.suggestion, kTextColumns));
    for (const Evidence& evidence : finding.evidence) {
      line(fmt::format("{}: {}", shorten(places_.name_of(evidence), kTextColumns),
                       shorten(excerpt_of(report_, evidence, kTextColumns), kTextColumns)));
    }
  }

  const Report& report_;
  std::ostream& out_;
  Places places_;
};

class JUnitRenderer : public Renderer {
 public:
  void render(const Report& report, const RenderOptions&, std::ostream& out) const override {
    JUnitWriter(report, out).write();
  }
};

}  // namespace

std::unique_ptr<Renderer> make_junit_renderer() { return std::make_unique<JUnitRenderer>(); }

}  // namespace geomsan
