#include "cli/option_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "text/message.hpp"

namespace geomsan {

CLI::Validator one_of(std::vector<std::string> words) {
  std::string known = fmt::format("{{{}}}", fmt::join(words, ","));
  return {[words = std::move(words)](const std::string& word) {
            if (std::find(words.begin(), words.end(), word) != words.end()) return std::string();
            return message(MessageId::cli_value_refused, word, fmt::format("{}", fmt::join(words, ", ")));
          },
          std::move(known)};
}

CLI::Validator number_between(int low, int high) {
  return {[=](const std::string& digits) {
            int number = 0;
            const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
            const bool whole = error == std::errc() && end == digits.data() + digits.size();
            if (whole && number >= low && number <= high) return std::string();
            return message(MessageId::cli_value_out_of_range, low, high, digits);
          },
          fmt::format("{{{}..{}}}", low, high)};
}

}  // namespace geomsan
