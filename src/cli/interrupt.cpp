#include "cli/interrupt.hpp"

#include <csignal>

namespace geomsan {
namespace {

volatile std::sig_atomic_t interrupt = 0;

extern "C" void note_interrupt(int /*signal*/) { interrupt = 1; }

void catch_signal(int signal) {
  struct sigaction present{};
  if (sigaction(signal, nullptr, &present) != 0 || present.sa_handler == SIG_IGN) return;
  struct sigaction action{};
  action.sa_handler = note_interrupt;
  // No SA_RESTART: a read that waits for more input must return.
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(signal, &action, nullptr);
}

}  // namespace

void catch_interrupts() {
  catch_signal(SIGINT);
  catch_signal(SIGTERM);
}

bool interrupt_requested() { return interrupt != 0; }

}  // namespace geomsan
