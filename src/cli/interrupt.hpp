#pragma once

// Private to cli/.

namespace geomsan {

/// Turns the first Ctrl-C (SIGINT) or SIGTERM into a question that the work asks; a second one ends the program at
/// once. Does nothing where the caller has the signal ignored (nohup).
void catch_interrupts();

[[nodiscard]] bool interrupt_requested();

}  // namespace geomsan
