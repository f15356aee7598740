package gg.muster.audit;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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

    private static final Pattern PLACEHOLDER = Pattern.compile("<\\w+>");

    private final String shape;
    private final Type type;
    private final Lifetime lifetime;
    private final Pattern pattern;

    Family(String shape, Type type) {
        this(shape, type, Lifetime.FOR_EVER);
    }

    Family(String shape, Type type, Lifetime lifetime) {
        this.shape = shape;
        this.type = type;
        this.lifetime = lifetime;
        this.pattern = Pattern.compile(shape.replaceAll("<\\w+>", "([^:]+)"));
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
        Iterator<String> next = Arrays.asList(names).iterator();
        return "{" + league + "}" + PLACEHOLDER.matcher(shape).replaceAll(placeholder -> next.next());
    }

    /** What stands in a key, after the league's root, for the placeholders; empty where it is none of this family. */
    Optional<List<String>> names(String afterRoot) {
        var matcher = pattern.matcher(afterRoot);
        return matcher.matches()
                ? Optional.of(java.util.stream.IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(matcher::group)
                        .toList())
                : Optional.empty();
    }
}
