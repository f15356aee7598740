package gg.muster.snapshot;

/** Has something to do before the process is frozen. First all rehearse, then all let go. */
public interface BeforeSnapshot {
    /** Does what the first request will need, so that it is in the snapshot; must leave no trace with anybody. */
    default void rehearse() {}

    /** Gives up what would be dead when the snapshot is woken, hours later and many times. */
    default void letGo() {}
}
