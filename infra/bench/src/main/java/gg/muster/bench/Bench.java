package gg.muster.bench;

/** One measurement: what it is called in {@code -Dbench=…}, and how it is taken. */
interface Bench {
    String name();

    /** Takes it, which may last minutes and tells {@code progress} how far it is. */
    Report run(Progress progress);
}
