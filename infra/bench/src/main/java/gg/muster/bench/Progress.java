package gg.muster.bench;

/** Told, in a few words, what is being measured now. */
@FunctionalInterface
interface Progress {
    void at(String step);
}
