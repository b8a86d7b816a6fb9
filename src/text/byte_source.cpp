#include "text/byte_source.hpp"

#include <utility>

namespace geomsan {
namespace {

class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string bytes) : bytes_(std::move(bytes)) {}

  bool append_to(std::string& buffer) override {
    if (bytes_.empty()) return false;
    if (buffer.empty()) {
      buffer.swap(bytes_);
    } else {
      buffer += std::exchange(bytes_, {});
    }
    return true;
  }

 private:
  std::string bytes_;
};

class RejoinedSource final : public ByteSource {
 public:
  RejoinedSource(std::string head, ByteSource& rest) : head_(std::move(head)), rest_(rest) {}
  bool append_to(std::string& buffer) override { return head_.append_to(buffer) || rest_.append_to(buffer); }

 private:
  MemorySource head_;
  ByteSource& rest_;
};

}  // namespace

bool fill(ByteSource& source, std::string& buffer, std::size_t limit) {
  while (buffer.size() <= limit) {
    if (!source.append_to(buffer)) return false;
  }
  return true;
}

std::unique_ptr<ByteSource> memory_source(std::string bytes) {
  return std::make_unique<MemorySource>(std::move(bytes));
}

std::unique_ptr<ByteSource> rejoined(std::string head, ByteSource& rest) {
  return std::make_unique<RejoinedSource>(std::move(head), rest);
}

}  // namespace geomsan
