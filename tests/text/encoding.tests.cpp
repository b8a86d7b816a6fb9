#include "text/encoding.hpp"

#include <catch2/catch.hpp>

using namespace geomsan;
using namespace std::string_literals;

namespace {

struct Written {
  const char* encoding;
  std::string bytes;
};

const std::string kText = "똠방각하 7조";
const Written kWritten[] = {
    {"UTF-8", kText},
    {"UTF-8", "\xEF\xBB\xBF" + kText},
    {"CP949", "\x8C\x63\xB9\xE6\xB0\xA2\xC7\xCF 7\xC1\xB6"},  // 똠 is not in EUC-KR proper
    {"UTF-16LE", "\xFF\xFE\x20\xB6\x29\xBC\x01\xAC\x58\xD5\x20\0\x37\0\x70\xC8"s},
    {"UTF-16BE", "\xFE\xFF\xB6\x20\xBC\x29\xAC\x01\xD5\x58\0\x20\0\x37\xC8\x70"s},
    {"UTF-16LE", "\x20\xB6\x29\xBC\x01\xAC\x58\xD5\x20\0\x37\0\x70\xC8"s},
};

/// Hands out its bytes one at a time, the worst a pipe can do.
class Trickle final : public ByteSource {
 public:
  explicit Trickle(std::string bytes) : bytes_(std::move(bytes)) {}
  bool append_to(std::string& buffer) override {
    if (at_ == bytes_.size()) return false;
    buffer += bytes_[at_++];
    return true;
  }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

std::string text_of(ByteSource& bytes, const Encoding& encoding) {
  std::string text;
  fill(*decoded(bytes, encoding), text, 1000);
  return text;
}

}  // namespace

TEST_CASE("the encoding of a text is found by its bytes", "[text]") {
  for (const Written& written : kWritten) {
    INFO(written.encoding);
    CHECK(encoding_of(written.bytes, false).name == written.encoding);
    CHECK(text_of(*memory_source(written.bytes), encoding_of(written.bytes, false)) == kText);
  }
}

TEST_CASE("a character cut between two parts of a file is one character", "[text]") {
  for (const Written& written : kWritten) {
    INFO(written.encoding);
    Trickle trickle(written.bytes);
    CHECK(text_of(trickle, encoding_of(written.bytes, false)) == kText);
  }
  const std::string long_text = std::string((std::size_t{1} << 20) - 1, ' ') + "원";
  CHECK(encoding_of(long_text.substr(0, std::size_t{1} << 20), true).name == "UTF-8");
}

TEST_CASE("an encoding can be named in any of its usual spellings", "[text]") {
  for (const char* name : {"cp949", "CP949", "euc-kr", "EUC_KR", "ks_c_5601-1987", "uhc", "ms949"}) {
    INFO(name);
    CHECK(encoding_named(name).value_or(Encoding{}).name == "CP949");
  }
  CHECK(encoding_named("utf8").value_or(Encoding{}).converter.empty());
  CHECK_FALSE(encoding_named("klingon").has_value());
  CHECK(text_of(*memory_source("\x83\x54"), encoding_named("shift_jis").value_or(Encoding{})) == "サ");
}
