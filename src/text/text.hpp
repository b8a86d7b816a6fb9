#pragma once
/// @file
/// Bytes of a field and places in them: strict UTF-8, spans, lines and columns, sentences, display width.
///
/// First stage of the pipeline; it knows nothing of numbers. Everything later stores byte offsets into a field's
/// decoded UTF-8 text (`Span`) and comes back here when a person or a machine wants line, column or code points.

#include "text/byte_source.hpp"
#include "text/diagnostic.hpp"
#include "text/encoding.hpp"
#include "text/josa.hpp"
#include "text/line_index.hpp"
#include "text/mojibake.hpp"
#include "text/normalized.hpp"
#include "text/printable.hpp"
#include "text/sentence.hpp"
#include "text/span.hpp"
#include "text/unicode.hpp"
#include "text/write_file.hpp"
