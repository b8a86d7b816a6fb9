#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

/// Stands before a function that looks at a block. It is compiled a second time for the wider vectors of newer
/// processors, and the program takes the one that fits when it starts.
#if defined(__x86_64__)
#define GEOMSAN_WIDE_VECTORS __attribute__((target_clones("avx2", "default")))
#else
#define GEOMSAN_WIDE_VECTORS
#endif

namespace geomsan {

/// Bytes that are looked at in one step where a text is searched for rare ones. A loop over a block that has no
/// branches becomes vector instructions.
inline constexpr std::size_t kByteBlock = 64;

/// For each byte of a block 1 where it is wanted, else 0.
using ByteFlags = std::array<unsigned char, kByteBlock>;

/// `first` <= byte <= `last`, without a branch.
[[nodiscard]] constexpr bool lies_in(unsigned char byte, unsigned char first, unsigned char last) {
  return static_cast<unsigned char>(byte - first) <= static_cast<unsigned char>(last - first);
}

/// Bit i, from the lowest on, is flag i.
[[nodiscard]] inline std::uint64_t to_bits(const ByteFlags& flags) {
  static_assert(std::endian::native == std::endian::little, "the first of eight bytes has to be the lowest");
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < kByteBlock; i += sizeof bits) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, &flags[i], sizeof eight);
    // The factor moves the lowest bit of each byte to a place of its own in the highest byte.
    bits |= eight * 0x0102040810204080U >> 56 << i;
  }
  return bits;
}

}  // namespace geomsan
