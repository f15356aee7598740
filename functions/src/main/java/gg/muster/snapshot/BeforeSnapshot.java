package gg.muster.snapshot;

/** Has something to do before the process is frozen: to have its classes ready, or to let go of a connection. */
public interface BeforeSnapshot {
    /** Must leave nothing behind that would be dead when the snapshot is woken, hours later and many times. */
    void beforeSnapshot();
}
