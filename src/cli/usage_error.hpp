#pragma once

// Private to cli/: a command line that cannot be used, in the language of the messages.

#include <CLI/CLI.hpp>
#include <string>

#include "text/diagnostic.hpp"

namespace geomsan {

/// What is wrong with the value of an option, without the option's name.
[[nodiscard]] std::string complaint_of(const CLI::ParseError& error, const CLI::Option& option);

/// What stopped the parsing, and where help is found.
/// @param app after it threw the error
[[nodiscard]] Diagnostic usage_error(const CLI::ParseError& error, const CLI::App& app);

}  // namespace geomsan
