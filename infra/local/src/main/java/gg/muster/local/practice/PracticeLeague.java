package gg.muster.local.practice;

import gg.muster.database.DatabaseUrl;
import gg.muster.player.TierLines;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * The website's database of a practice league, and the people in it. What is there already stays; an empty database
 * gets forty members over five tiers and a filled-in control panel.
 *
 * <p>It is the only writer of that database, so {@link #all()} costs no query.
 */
public final class PracticeLeague implements Roster {
    private static final List<String> TIERS = List.of("RECRUIT", "PROSPECT", "APPRENTICE", "EXPERT", "MYTHIC");
    private static final List<String> STATUSES = List.of(
            "UNREGISTERED",
            "PENDING",
            "MANUAL_REVIEW",
            "APPROVED",
            "DRAFT_ELIGIBLE",
            "FREE_AGENT",
            "RESTRICTED_FREE_AGENT",
            "SIGNED",
            "GENERAL_MANAGER",
            "RETIRED",
            "SUSPENDED");
    private static final List<String> SEEDED_STATUSES = List.of(
            "DRAFT_ELIGIBLE",
            "SIGNED",
            "FREE_AGENT",
            "DRAFT_ELIGIBLE",
            "RESTRICTED_FREE_AGENT",
            "SIGNED",
            "FREE_AGENT",
            "DRAFT_ELIGIBLE");
    /** How many begin in each tier, in the order of a round: two tiers can play at once without adding anybody. */
    private static final Map<String, Integer> SEEDED = seeds();

    private static final Map<String, String> PANEL = Map.ofEntries(
            Map.entry("league_state", "COMBINES"),
            Map.entry("recruit_mmr_cap_player", "70"),
            Map.entry("prospect_mmr_cap_player", "90"),
            Map.entry("apprentice_mmr_cap_player", "110.5"),
            Map.entry("expert_mmr_cap_player", "135"),
            Map.entry("MAP_POOL", "Abyss,Ascent,Bind,Haven,Icebox,Lotus,Sunset"),
            Map.entry("display_mmr", "true"),
            Map.entry("queue_enabled", "true"),
            Map.entry("queue_open_recruit", "true"),
            Map.entry("queue_open_prospect", "true"),
            Map.entry("queue_open_apprentice", "true"),
            Map.entry("queue_open_expert", "true"),
            Map.entry("queue_open_mythic", "true"),
            Map.entry("queue_new_player_game_req", "5"),
            Map.entry("queue_returning_game_req", "3"));
    private static final int MOST_AT_ONCE = 1000;

    private final LeagueRows rows;
    private final RandomGenerator random;
    private final List<LeagueRows.Person> people;
    private final Map<String, String> panel = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private TierLines lines;

    private PracticeLeague(LeagueRows rows, RandomGenerator random) {
        this.rows = rows;
        this.random = random;
        rows.createTables();
        panel.putAll(PANEL);
        panel.putAll(rows.panel());
        rows.addToPanel(panel);
        this.lines = lines(panel).or(() -> lines(PANEL)).orElseThrow();
        this.people = new ArrayList<>(rows.people());
        if (people.isEmpty()) {
            seed();
        }
    }

    /**
     * Opens a database for practice.
     *
     * @param databaseUrl as {@code DATABASE_URL}, with user and password
     * @throws IllegalArgumentException when it holds real people
     */
    public static PracticeLeague open(String databaseUrl, RandomGenerator random) {
        return new PracticeLeague(new LeagueRows(DatabaseUrl.parse("DATABASE_URL", databaseUrl)), random);
    }

    /** Forgets every match and all that admins did; the people and the control panel stay. */
    public void forgetPast() {
        rows.dropPast();
    }

    @Override
    public synchronized List<Member> all() {
        return people.stream().map(this::member).toList();
    }

    @Override
    public synchronized List<Member> create(int count, String tier, String status, OptionalDouble mmr) {
        require(count >= 1 && count <= MOST_AT_ONCE, "count: must be 1..%d, was %d".formatted(MOST_AT_ONCE, count));
        var knownStatus = oneOf("status", STATUSES, status);
        var line = line(oneOf("tier", TIERS, tier));
        mmr.ifPresent(value -> require(
                lines.tierOf(value).filter(line.tier()::equals).isPresent(),
                "mmr: %s is not %s, which is %s".formatted(value, line.tier(), described(line))));
        var created = new ArrayList<LeagueRows.Person>();
        for (int i = 0; i < count; i++) {
            created.add(person(people.size() + i, knownStatus, mmr.orElseGet(() -> inside(line))));
        }
        rows.add(created);
        people.addAll(created);
        return created.stream().map(this::member).toList();
    }

    /**
     * Sets a value of the control panel, which a league's ledger sees at its next refresh. Nonsense is allowed; lines
     * between tiers that make no sense leave everyone in the tier they had.
     */
    public synchronized void setting(String name, String value) {
        rows.set(name, value);
        panel.put(name, value);
        lines = lines(panel).orElse(lines);
    }

    private static Map<String, Integer> seeds() {
        var seeds = new LinkedHashMap<String, Integer>();
        seeds.put("PROSPECT", 12);
        seeds.put("APPRENTICE", 10);
        seeds.put("EXPERT", 8);
        seeds.put("RECRUIT", 6);
        seeds.put("MYTHIC", 4);
        return Collections.unmodifiableMap(seeds);
    }

    private void seed() {
        var seeded = new ArrayList<LeagueRows.Person>();
        for (int round = 0; round < Collections.max(SEEDED.values()); round++) {
            for (var tier : SEEDED.entrySet()) {
                if (round < tier.getValue()) {
                    var status = SEEDED_STATUSES.get(round % SEEDED_STATUSES.size());
                    seeded.add(person(seeded.size(), status, inside(line(tier.getKey()))));
                }
            }
        }
        rows.add(seeded);
        people.addAll(seeded);
    }

    /** Every fifth has a second Riot account, which is worse and does not count. */
    private LeagueRows.Person person(int number, String status, double mmr) {
        var second = number % 5 == 2 ? OptionalDouble.of(rounded(mmr * 0.8)) : OptionalDouble.empty();
        return new LeagueRows.Person(number, PracticeNames.name(number), status, mmr, second);
    }

    private Member member(LeagueRows.Person person) {
        var tier = lines.tierOf(person.mmr()).orElseThrow();
        return new Member(person.discordId(), person.name(), tier, person.status(), person.mmr());
    }

    private double inside(TierLines.Line line) {
        double low = line.floor() == 0 ? line.cap() / 2 : line.floor();
        double high = Double.isInfinite(line.cap()) ? low * 1.3 + 1 : line.cap();
        return rounded(low + (high - low) * (0.05 + 0.9 * random.nextDouble()));
    }

    private static Optional<TierLines> lines(Map<String, String> panel) {
        var caps = new HashMap<String, Double>();
        for (var tier : TIERS) {
            var cap = panel.getOrDefault(tier.toLowerCase(Locale.ROOT) + "_mmr_cap_player", "");
            if (cap.matches("\\d{1,9}(\\.\\d+)?")) {
                caps.put(tier, Double.valueOf(cap));
            }
        }
        try {
            return Optional.of(TierLines.of(TIERS, caps));
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    private TierLines.Line line(String tier) {
        return lines.lines().stream()
                .filter(line -> line.tier().equals(tier))
                .findFirst()
                .orElseThrow();
    }

    private static String described(TierLines.Line line) {
        var above = line.floor() == 0 ? "from 0" : "above " + line.floor();
        return Double.isInfinite(line.cap()) ? above : above + " up to " + line.cap();
    }

    private static String oneOf(String what, List<String> known, String given) {
        var upper = given.strip().toUpperCase(Locale.ROOT);
        require(
                known.contains(upper),
                "%s: must be one of %s, was %s".formatted(what, String.join(", ", known), given));
        return upper;
    }

    private static void require(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalArgumentException(problem);
        }
    }

    private static double rounded(double mmr) {
        return Math.round(mmr * 100) / 100.0;
    }
}
