package gg.muster.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The keys of a league, as {@code lua/README.md} has them: what each is called, its type, and how long it lives. */
enum Family {
    LEAGUE(":league", Type.HASH),
    CONFIG(":config", Type.HASH),
    POOL(":pool:<pool>", Type.HASH),
    LANE(":pool:<pool>:lane:<lane>", Type.ZSET),
    PROFILES(":profiles", Type.HASH),
    PROFILES_NEXT(":profiles:next", Type.HASH),
    LOOKUPS(":lookups", Type.HASH),
    PLAYER(":player:<player>", Type.HASH),
    PARTY(":party:<party>", Type.HASH),
    LEADERS(":leaders", Type.HASH),
    CODES(":codes", Type.HASH),
    RATINGS(":ratings:<gamemode>", Type.HASH),
    STATS(":stats:<gamemode>", Type.HASH),
    LEADERBOARD(":leaderboard:<gamemode>", Type.ZSET),
    BOARD(":board:<board>", Type.STRING, Lifetime.QUARTER_OF_AN_HOUR),
    LOCKED(":locked", Type.ZSET),
    MATCH(":match:<match>", Type.HASH, Lifetime.DAY_AFTER_CLOSING),
    MATCHES(":matches", Type.ZSET),
    AWAITING(":awaiting", Type.ZSET),
    MATCH_SEQUENCE(":match-sequence", Type.STRING),
    DEADLINES(":deadlines", Type.ZSET),
    ROOMS(":rooms", Type.HASH),
    GAMES(":games", Type.HASH),
    MAPS(":maps", Type.HASH),
    PLAYS(":plays:<player>", Type.ZSET, Lifetime.NINETY_DAYS),
    EVENTS(":events", Type.STREAM),
    ABANDONED(":abandoned", Type.ZSET),
    SETUP(":setup", Type.HASH),
    HEALTH(":health", Type.HASH),
    METRICS(":metrics:<name>", Type.STRING),
    REQUEST(":request:<request>", Type.STRING, Lifetime.QUARTER_OF_AN_HOUR);

    /** As {@code TYPE} calls it, but for the case. */
    enum Type {
        HASH,
        ZSET,
        STRING,
        STREAM
    }

    private final String shape;
    private final Type type;
    private final Lifetime lifetime;

    /** What precedes, separates and follows the placeholders. */
    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> parts;

    Family(String shape, Type type) {
        this(shape, type, Lifetime.FOR_EVER);
    }

    Family(String shape, Type type, Lifetime lifetime) {
        this.shape = shape;
        this.type = type;
        this.lifetime = lifetime;
        this.parts = List.of(shape.split("<\\w+>", -1));
    }

    /** The family of a key by what follows the league's root; empty where it has none. */
    static Optional<Family> of(String afterRoot) {
        return Arrays.stream(values())
                .filter(family -> family.names(afterRoot).isPresent())
                .findFirst();
    }

    Type type() {
        return type;
    }

    Lifetime lifetime() {
        return lifetime;
    }

    /** As the table has it. */
    String shape() {
        return "{league}" + shape;
    }

    /** The key of a league that these names make. */
    String key(String league, String... names) {
        var key = new StringBuilder().append('{').append(league).append('}').append(parts.getFirst());
        for (int i = 1; i < parts.size(); i++) {
            key.append(names[i - 1]).append(parts.get(i));
        }
        return key.toString();
    }

    /** What stands in a key, after the league's root, for the placeholders; empty where it is none of this family. */
    Optional<List<String>> names(String afterRoot) {
        var names = new ArrayList<String>();
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                // What asks decides how a request is called: form:SCRIMS-10001:… is one.
                int end = this == REQUEST ? -1 : afterRoot.indexOf(':', at);
                names.add(afterRoot.substring(at, end < 0 ? afterRoot.length() : end));
                at += names.getLast().length();
            }
            if (!afterRoot.startsWith(parts.get(i), at)) {
                return Optional.empty();
            }
            at += parts.get(i).length();
        }
        return at < afterRoot.length() || names.contains("") ? Optional.empty() : Optional.of(names);
    }
}
