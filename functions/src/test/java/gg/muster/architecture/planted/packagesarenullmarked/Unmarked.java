package gg.muster.architecture.planted.packagesarenullmarked;

/** Nothing is wrong here but the package. */
record Unmarked(String name) {}
