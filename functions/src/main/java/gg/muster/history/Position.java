package gg.muster.history;

/**
 * Up to where history is in MariaDB.
 *
 * @param epoch the life of Redis that the event belongs to; ids of another one mean nothing
 * @param event its place in the stream
 */
record Position(String epoch, String event) {
    static final Position NOWHERE = new Position("", "0-0");
}
