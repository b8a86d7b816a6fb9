// Nothing of its own; its precompiled headers are shared by every stage (CMakeLists.txt).
