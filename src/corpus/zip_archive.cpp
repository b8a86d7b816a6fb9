#include "corpus/zip_archive.hpp"

#include <zip.h>

#include <array>
#include <optional>
#include <utility>

#include "text/byte_source.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

struct CloseArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct ClosePart {
  void operator()(zip_file_t* part) const { zip_fclose(part); }
};

[[noreturn]] void stop(std::string text) { throw ReadingStopped{std::move(text), {}}; }

[[noreturn]] void stop(zip_error_t* error) {
  if (zip_error_code_zip(error) == ZIP_ER_NOPASSWD || zip_error_code_zip(error) == ZIP_ER_WRONGPASSWD)
    stop(message(MessageId::xlsx_encrypted));
  stop(message(MessageId::xlsx_damaged, std::string(zip_error_strerror(error))));
}

}  // namespace

struct ZipArchive::State {
  explicit State(std::string all) : bytes(std::move(all)) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source != nullptr) archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (archive != nullptr) return;
    if (source != nullptr) zip_source_free(source);
    stop(&error);
  }

  [[nodiscard]] std::optional<zip_uint64_t> find(const std::string& part) const {
    const zip_int64_t index = zip_name_locate(archive.get(), part.c_str(), ZIP_FL_NOCASE);
    return index < 0 ? std::nullopt : std::optional(static_cast<zip_uint64_t>(index));
  }

  std::string bytes;
  std::unique_ptr<zip_t, CloseArchive> archive;
  std::size_t unpacked = 0;
};

ZipArchive::ZipArchive(std::string bytes) : state_(std::make_unique<State>(std::move(bytes))) {}
ZipArchive::~ZipArchive() = default;

bool ZipArchive::has(const std::string& part) const { return state_->find(part).has_value(); }

void ZipArchive::read(const std::string& part, const std::function<bool(std::string_view)>& take) {
  constexpr std::size_t kMebibyte = std::size_t{1} << 20;
  zip_t* const archive = state_->archive.get();
  const auto index = state_->find(part);
  if (!index) stop(message(MessageId::xlsx_part_missing, part));
  zip_stat_t about;
  zip_stat_init(&about);
  const std::unique_ptr<zip_file_t, ClosePart> file(
      zip_stat_index(archive, *index, 0, &about) == 0 ? zip_fopen_index(archive, *index, 0) : nullptr);
  if (!file) stop(zip_get_error(archive));
  const std::size_t packed = (about.valid & ZIP_STAT_COMP_SIZE) != 0 ? about.comp_size : state_->bytes.size();
  std::size_t size = 0;
  std::array<char, 1 << 15> piece{};
  for (;;) {
    const zip_int64_t count = zip_fread(file.get(), piece.data(), piece.size());
    if (count < 0) stop(zip_file_get_error(file.get()));
    if (count == 0) return;
    size += static_cast<std::size_t>(count);
    state_->unpacked += static_cast<std::size_t>(count);
    if (size > kDenseFrom && size / kMaxDensity > packed) stop(message(MessageId::xlsx_too_dense, part, kMaxDensity));
    if (state_->unpacked > kMaxUnpackedBytes) stop(message(MessageId::xlsx_too_large, kMaxUnpackedBytes / kMebibyte));
    if (!take(std::string_view(piece.data(), static_cast<std::size_t>(count)))) return;
  }
}

}  // namespace geomsan
