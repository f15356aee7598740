package gg.muster.notice;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Something that a player could not be told directly, and is told with the answer to their next command.
 *
 * @param pool what it is about: a pool, or a party
 * @param at ms at which it happened
 */
@Serdeable
public record Notice(Kind kind, String pool, long at) {

    /** What happened. */
    public enum Kind {
        /** Their place in a queue was about to be given up. */
        REMINDED(true),
        /** The pool they wait in was closed. */
        CLOSED(true),
        /** Their place was given up, because they had waited for so long. */
        EXPIRED(false),
        /** An admin put them on hold, and so out of a queue. */
        LOCKED(false),
        /** An admin took them out of a queue. */
        UNLOCKED(false),
        /** An admin emptied all queues. */
        RESET(false),
        /** An admin put them into another pool, and their place with them. */
        MOVED(true),
        /** An admin took them off the roster, and so out of a queue. */
        REMOVED(false),
        /** They were removed from a party. */
        KICKED(false),
        /** A party that they were in has ended. */
        PARTY_OVER(false);

        private final boolean place;

        Kind(boolean place) {
            this.place = place;
        }

        /** Whether it is about a place they hold, and of no interest once that is gone. */
        boolean isAboutPlace() {
            return place;
        }

        /** Whether it is about themselves, and so nothing that their party has in common. */
        public boolean isPersonal() {
            return this == LOCKED || this == REMOVED || this == KICKED;
        }
    }
}
