#pragma once

// Private to cli/.

#include <functional>
#include <string>

#include "cli/command.hpp"

namespace geomsan {

/// Reads the documents and prints a line for each to standard output, in the order they are read. The lines
/// are made on several threads, a batch at a time, so memory does not grow with the corpus.
/// @param names of the fields, from the rules
void print_line_per_document(DocumentRun& run, Invocation& invocation, const FieldNames& names,
                             const std::function<std::string(Document&&)>& line_of);

}  // namespace geomsan
