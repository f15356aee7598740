package gg.muster.health;

import java.util.Locale;

/** What the workers call besides Redis and MariaDB. */
public enum Service {
    DISCORD,
    NUMBERS;

    /** Such as {@code discord}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
