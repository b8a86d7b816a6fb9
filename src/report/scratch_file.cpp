#include "report/scratch_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <system_error>

namespace geomsan {

ScratchFile::ScratchFile() : path_(std::filesystem::temp_directory_path() / "geomsan-XXXXXX") {
  const int descriptor = ::mkstemp(path_.data());
  if (descriptor == -1) throw std::system_error(errno, std::generic_category(), path_);
  ::close(descriptor);
}

ScratchFile::~ScratchFile() { ::unlink(path_.c_str()); }

std::string ScratchFile::content() const {
  std::ifstream file(path_, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file) throw std::system_error(errno, std::generic_category(), path_);
  return content;
}

}  // namespace geomsan
