#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "run_program.hpp"
#include "scratch_folder.hpp"

using namespace geomsan::testing;

namespace {

using Lines = std::vector<std::string>;

/// A fenced block of a guide.
struct Snippet {
  std::string language;
  std::size_t line = 0;
  Lines lines;
};

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string content_of(const std::string& path) {
  std::ostringstream content;
  content << std::ifstream(path, std::ios::binary).rdbuf();
  return content.str();
}

std::vector<Snippet> snippets_of(const std::string& path) {
  std::vector<Snippet> snippets;
  bool inside = false;
  std::size_t number = 0;
  for (const std::string& line : lines_of(content_of(path))) {
    ++number;
    if (line.starts_with("```")) {
      inside = !inside;
      if (inside) snippets.push_back({line.substr(3), number, {}});
    } else if (inside) {
      snippets.back().lines.push_back(line);
    }
  }
  return snippets;
}

std::string joined(const Lines& lines) { return fmt::format("{}\n", fmt::join(lines, "\n")); }

/// Line by line; a line of `…` stands for any lines.
bool same_output(const Lines& wanted, const Lines& printed) {
  const auto same = [&](const auto& self, std::size_t w, std::size_t p) -> bool {
    if (w == wanted.size()) return p == printed.size();
    if (wanted[w] == "…") {
      for (std::size_t skip = p; skip <= printed.size(); ++skip) {
        if (self(self, w + 1, skip)) return true;
      }
      return false;
    }
    return p < printed.size() && wanted[w] == printed[p] && self(self, w + 1, p + 1);
  };
  return same(same, 0, 0);
}

/// Runs the snippets of one guide one after another in a copy of the rules, as a reader would who follows it.
class Guide {
 public:
  explicit Guide(const std::string& path) : snippets_(snippets_of(path)) { (void)shell("cp -r \"$ROOT/rules\" rules"); }

  void run() {
    REQUIRE_FALSE(snippets_.empty());
    for (const Snippet& snippet : snippets_) {
      INFO("snippet in line " << snippet.line);
      if (snippet.language == "yaml") {
        take_file(snippet);
      } else if (snippet.language == "console") {
        hold_session(snippet);
      } else if (snippet.language == "sh") {
        const Outcome outcome = shell("set -e\n" + joined(snippet.lines));
        INFO(outcome.out << outcome.err);
        CHECK(outcome.exit == 0);
      } else {
        FAIL_CHECK("nobody runs a snippet of '" << snippet.language << "'");
      }
    }
  }

 private:
  Outcome shell(const std::string& script) const {
    return run_shell("export GEOMSAN_RULES=rules\n" + script, folder_.path(), "", std::chrono::seconds(60));
  }

  /// `# path` in the first line: the block is that file.
  void take_file(const Snippet& snippet) const {
    REQUIRE_FALSE(snippet.lines.empty());
    REQUIRE(snippet.lines.front().starts_with("# rules/"));
    (void)folder_.write(snippet.lines.front().substr(2), joined(snippet.lines));
  }

  /// `$ command`, with its here-document, and what it prints to both outputs.
  void hold_session(const Snippet& snippet) const {
    for (auto line = snippet.lines.begin(); line != snippet.lines.end();) {
      REQUIRE(line->starts_with("$ "));
      std::string command = line->substr(2);
      const bool reads_on = command.ends_with("<<'END'");
      ++line;
      while (reads_on && line != snippet.lines.end()) {
        command += "\n" + *line;
        if (*line++ == "END") break;
      }
      Lines wanted;
      while (line != snippet.lines.end() && !line->starts_with("$ ")) wanted.push_back(*line++);
      const Outcome outcome = shell("exec 2>&1\n" + command);
      INFO(command << "\nprints:\n" << outcome.out);
      CHECK(same_output(wanted, lines_of(outcome.out)));
    }
  }

  std::vector<Snippet> snippets_;
  ScratchFolder folder_;
};

}  // namespace

TEST_CASE("every snippet of the guide to rules does what it says") { Guide(GEOMSAN_ROOT "/docs/rules.ko.md").run(); }
