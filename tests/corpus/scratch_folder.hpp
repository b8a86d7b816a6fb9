#pragma once

#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "corpus/corpus.hpp"

namespace geomsan::testing {

/// A folder that exists as long as this object.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::random_device random;
    path_ = std::filesystem::temp_directory_path() / ("geomsan-" + std::to_string(random()) + std::to_string(random()));
    std::filesystem::create_directories(path_);
  }
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  [[nodiscard]] std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  [[nodiscard]] std::string path() const { return path_.string(); }

  /// Writes a file, with the folders it needs; returns its path.
  std::string write(const std::string& name, const std::string& bytes) const {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
  }

 private:
  std::filesystem::path path_;
};

/// Everything that came of reading.
struct Reading {
  std::vector<Document> documents;
  ReadResult result;
};

inline Reading read_paths(const std::vector<std::string>& paths, const ReadOptions& options = {}) {
  Reading reading;
  reading.result = read_documents(paths, options, [&](Document&& d) { reading.documents.push_back(std::move(d)); });
  return reading;
}

inline Reading read_memory(const std::string& bytes, const std::string& name = "a", const ReadOptions& options = {}) {
  Reading reading;
  reading.result = read_bytes(bytes, name, options, [&](Document&& d) { reading.documents.push_back(std::move(d)); });
  return reading;
}

/// id@line of what was read and line[:column] of what was reported, in order: enough to see which record became what.
inline std::string summary(const Reading& reading) {
  std::string result;
  for (const Document& document : reading.documents) result += document.id + "@" + std::to_string(document.line) + " ";
  result += "|";
  for (const Diagnostic& diagnostic : reading.result.diagnostics) {
    result += " " + std::to_string(diagnostic.line) + ":" + std::to_string(diagnostic.column);
    if (diagnostic.warning) result += "w";
  }
  return result;
}

}  // namespace geomsan::testing
