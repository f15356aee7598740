package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.Rules.RelaxStep;
import gg.muster.league.Rules.Veterans;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever joins, and whomever they have played: nobody starves, nobody plays twice, and veterans are spread. */
class LanesPickPropertyTest {
    private static final int SIZE = 4;
    private static final long RELAX = 60_000;
    private static final Veterans ONE_OR_TWO = new Veterans(1, 2, List.of("SIGNED"));
    private static final PickRules RULES =
            new PickRules(RELAX, 180_000, 50, List.of(new RelaxStep(20, 20), new RelaxStep(50, 50)), ONE_OR_TWO);

    private final Lab lab = Lab.shared();
    private final Picks picks = new Picks();

    /**
     * Somebody comes; {@code match} and {@code team} are what they played last, {@code ended} seconds before.
     *
     * @param looked whether matches are formed then, or not before somebody else has come
     */
    private record Arrival(int seconds, String lane, int match, int team, int ended, boolean looked) {}

    private record Waiting(String lane, long since) {
        boolean veteran() {
            return lane.equals("SIGNED");
        }

        boolean overdue(long now) {
            return now - since >= RELAX;
        }
    }

    @Provide
    Arbitrary<List<Arrival>> arrivals() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.of("DE", "DE", "DE+done", "FA_RFA", "SIGNED"),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(true, false, false, false, false, false))
                .as(Arrival::new)
                .list()
                .ofMinSize(SIZE)
                .ofMaxSize(60);
    }

    @Property(tries = 60)
    void nobody_waits_longer_than_the_full_wait_and_until_enough_others_have(
            @ForAll("arrivals") List<Arrival> arrivals) {
        lab.reset().inSeason();
        var waiting = new LinkedHashMap<String, Waiting>();
        var played = new HashSet<String>();
        for (int i = 0; i < arrivals.size(); i++) {
            lab.clock().advance(Duration.ofSeconds(arrivals.get(i).seconds()));
            join("" + i, arrivals.get(i), true, waiting);
            if (!arrivals.get(i).looked()) {
                continue;
            }
            for (var match = picks.next(SIZE, RULES); !match.isEmpty(); match = picks.next(SIZE, RULES)) {
                assertThat(match).hasSize(SIZE).doesNotHaveDuplicates();
                assertThat(played).doesNotContainAnyElementsOf(match);
                played.addAll(match);
                assertOverdueFirst(match, waiting);
                waiting.keySet().removeAll(Set.copyOf(match));
            }
            assertThat(waiting.values().stream().filter(each -> each.overdue(lab.now())))
                    .hasSizeLessThan(SIZE);
        }
        lab.clock().advance(Duration.ofMillis(RELAX));
        for (var match = picks.next(SIZE, RULES); !match.isEmpty(); match = picks.next(SIZE, RULES)) {
            waiting.keySet().removeAll(Set.copyOf(match));
        }
        assertThat(waiting).hasSizeLessThan(SIZE);
    }

    @Property(tries = 60)
    void a_match_has_one_or_two_veterans_when_any_wait(@ForAll("arrivals") List<Arrival> arrivals) {
        lab.reset().inSeason();
        var waiting = new LinkedHashMap<String, Waiting>();
        for (int i = 0; i < arrivals.size(); i++) {
            lab.clock().advance(Duration.ofSeconds(arrivals.get(i).seconds()));
            join("" + i, arrivals.get(i), false, waiting);
            var match = arrivals.get(i).looked() ? picks.next(SIZE, RULES) : List.<String>of();
            if (!match.isEmpty()) {
                assertVeterans(match, waiting);
                waiting.keySet().removeAll(Set.copyOf(match));
            }
        }
    }

    private void join(String player, Arrival arrival, boolean remembers, Map<String, Waiting> waiting) {
        lab.waiting(player, "PROSPECT", arrival.lane(), 900, lab.now());
        if (remembers) {
            var ended = lab.now() - Duration.ofSeconds(arrival.ended()).toMillis();
            lab.redis()
                    .hset(
                            "{combines}:player:" + player,
                            "recent",
                            "[[\"%d\",%d,%d]]".formatted(arrival.match(), ended, arrival.team()));
        }
        waiting.put(player, new Waiting(arrival.lane(), lab.now()));
    }

    /** Nobody came in before somebody overdue, but a veteran on the place that is held for one. */
    private void assertOverdueFirst(List<String> match, Map<String, Waiting> waiting) {
        var left = new ArrayList<>(waiting.values());
        match.forEach(id -> left.remove(waiting.get(id)));
        long behind = left.stream().filter(each -> each.overdue(lab.now())).count();
        var early = match.stream()
                .map(id -> requireWaiting(waiting, id))
                .filter(each -> !each.overdue(lab.now()))
                .toList();
        if (behind > 0) {
            assertThat(early).hasSizeLessThanOrEqualTo(ONE_OR_TWO.min()).allMatch(Waiting::veteran);
        }
    }

    private void assertVeterans(List<String> match, Map<String, Waiting> waiting) {
        long waited = waiting.values().stream().filter(Waiting::veteran).count();
        long others = waiting.size() - waited;
        long overdue = waiting.values().stream()
                .filter(each -> each.veteran() && each.overdue(lab.now()))
                .count();
        long inside = match.stream()
                .filter(id -> requireWaiting(waiting, id).veteran())
                .count();
        assertThat(inside).isGreaterThanOrEqualTo(Math.min(ONE_OR_TWO.min(), waited));
        assertThat(inside).isLessThanOrEqualTo(Math.max(Math.max(ONE_OR_TWO.max(), overdue), SIZE - others));
    }

    private static Waiting requireWaiting(Map<String, Waiting> waiting, String id) {
        return Objects.requireNonNull(waiting.get(id), id);
    }
}
