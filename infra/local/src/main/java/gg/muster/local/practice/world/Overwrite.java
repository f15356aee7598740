package gg.muster.local.practice.world;

/** What a channel allows or denies one role or one member, as permission bits. */
public record Overwrite(String id, Kind kind, long allow, long deny) {
    /** Whom an overwrite is for, with Discord's numbers. */
    public enum Kind {
        ROLE(0),
        MEMBER(1);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }
}
