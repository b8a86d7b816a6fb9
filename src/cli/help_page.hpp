#pragma once

// Private to cli/: the help that --help shows, in the language of the messages.

#include <CLI/CLI.hpp>

namespace geomsan {

/// Gives the program's headings to `app` and to all subcommands and options that are added to it later.
void set_help_page(CLI::App& app);

}  // namespace geomsan
