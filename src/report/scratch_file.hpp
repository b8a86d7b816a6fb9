#pragma once

#include <filesystem>
#include <string>

namespace geomsan {

/// A file of its own in the folder for temporary files, for libraries that only write to a name. Gone with the object.
class ScratchFile {
 public:
  /// Throws std::system_error when there can be none.
  ScratchFile();
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  ~ScratchFile();

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string folder() const { return std::filesystem::path(path_).parent_path(); }
  /// All that is in it. Throws std::system_error when it cannot be read.
  [[nodiscard]] std::string content() const;

 private:
  std::string path_;
};

}  // namespace geomsan
