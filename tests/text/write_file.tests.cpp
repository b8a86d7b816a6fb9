#include "text/write_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "../corpus/scratch_folder.hpp"

using namespace geomsan;
using geomsan::testing::ScratchFolder;
namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::ptrdiff_t entries(const fs::path& folder) {
  return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

}  // namespace

TEST_CASE("a report is written whole and leaves nothing beside it") {
  const ScratchFolder folder;
  const fs::path file = folder / "보고서.json";
  CHECK_FALSE(write_atomically(file, "first, and longer").has_value());
  CHECK_FALSE(write_atomically(file, std::string("a\0b\n", 4)).has_value());
  CHECK(content_of(file) == std::string("a\0b\n", 4));
  CHECK(entries(folder.path()) == 1);
}

TEST_CASE("a report keeps the permissions of the one it replaces") {
  const ScratchFolder folder;
  const fs::path file = folder / "r.json";
  CHECK_FALSE(write_atomically(file, "1").has_value());
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  CHECK_FALSE(write_atomically(file, "2").has_value());
  CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a symbolic link is written through") {
  const ScratchFolder folder;
  CHECK_FALSE(write_atomically(folder / "real", "old").has_value());
  fs::create_symlink(folder / "real", folder / "link");
  CHECK_FALSE(write_atomically(folder / "link", "new").has_value());
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(content_of(folder / "real") == "new");
}

TEST_CASE("a pipe or device is written to, not replaced") {
  const ScratchFolder folder;
  const std::string pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  // With a reader waiting, a few bytes fit into the pipe and the writer does not block.
  const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
  CHECK_FALSE(write_atomically(pipe, "gone").has_value());
  char bytes[8] = {};
  CHECK(::read(reader, bytes, sizeof bytes) == 4);
  ::close(reader);
  CHECK(fs::is_fifo(pipe));
}

TEST_CASE("a place that cannot be written is reported and left clean") {
  const ScratchFolder folder;
  const auto missing = write_atomically(folder / "none/r.json", "x");
  REQUIRE(missing.has_value());
  CHECK(missing->file == folder / "none/r.json");
  CHECK(missing->text.find("폴더가 없습니다") != std::string::npos);

  CHECK_FALSE(write_atomically(folder / "file", "x").has_value());
  CHECK(write_atomically(folder / "file/r.json", "x").has_value());

  fs::create_directory(folder / "folder");
  const auto onto_folder = write_atomically(folder / "folder", "x");
  REQUIRE(onto_folder.has_value());
  CHECK(onto_folder->text.find("폴더입니다") != std::string::npos);
  CHECK(entries(folder.path()) == 2);
}
