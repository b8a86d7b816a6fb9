#include "cli/cli.hpp"

int main(int argc, char** argv) { return geomsan::run(argc, argv); }
