#include "run_program.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "scratch_folder.hpp"

namespace geomsan::testing {
namespace {

namespace fs = std::filesystem;

/// Standard input and outputs go through files: a pipe that nobody empties would stop the program.
class FileActions {
 public:
  FileActions() { posix_spawn_file_actions_init(&actions_); }
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;

  void change_folder(const fs::path& folder) { posix_spawn_file_actions_addchdir_np(&actions_, folder.c_str()); }
  void open(int descriptor, const std::string& path, int flags) {
    posix_spawn_file_actions_addopen(&actions_, descriptor, path.c_str(), flags, 0600);
  }
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

std::vector<std::string> environment() {
  std::vector<std::string> variables;
  std::string path;
  for (char** variable = environ; *variable; ++variable) {
    const std::string_view text = *variable;
    if (text.starts_with("GEOMSAN_") || text.starts_with("NO_COLOR=") || text.starts_with("ROOT=")) continue;
    if (text.starts_with("PATH=")) {
      path = text.substr(std::strlen("PATH="));
    } else {
      variables.emplace_back(text);
    }
  }
  variables.push_back("PATH=" + fs::path(GEOMSAN_PROGRAM).parent_path().string() + ":" + path);
  variables.push_back(std::string("ROOT=") + GEOMSAN_ROOT);
  return variables;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

std::string content_of(const std::string& path) {
  std::ostringstream content;
  content << std::ifstream(path, std::ios::binary).rdbuf();
  return content.str();
}

}  // namespace

Outcome run_shell(const std::string& line, const fs::path& folder, const std::string& input,
                  std::chrono::seconds limit) {
  const ScratchFolder scratch;
  FileActions actions;
  actions.change_folder(folder);
  actions.open(STDIN_FILENO, scratch.write("in", input), O_RDONLY);
  actions.open(STDOUT_FILENO, scratch / "out", O_WRONLY | O_CREAT);
  actions.open(STDERR_FILENO, scratch / "err", O_WRONLY | O_CREAT);
  // timeout(1) ends the whole process group, so nothing is left behind.
  std::vector<std::string> arguments{"timeout", "-k", "10", std::to_string(limit.count()), "sh", "-c", line};
  std::vector<std::string> variables = environment();
  pid_t child = 0;
  if (const int error = posix_spawnp(&child, "timeout", actions.get(), nullptr, pointers_to(arguments).data(),
                                     pointers_to(variables).data())) {
    throw std::runtime_error(std::string("timeout(1): ") + std::strerror(error));
  }
  int status = 0;
  waitpid(child, &status, 0);
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return {code, content_of(scratch / "out"), content_of(scratch / "err")};
}

}  // namespace geomsan::testing
