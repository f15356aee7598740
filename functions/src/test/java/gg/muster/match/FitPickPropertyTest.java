package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.party.Friends;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whoever queues with whomever: what is picked is what trying every possibility would pick. */
class FitPickPropertyTest {
    private static final int TEAM = 5;
    private static final Duration RELAX =
            Duration.ofSeconds(Friends.LEAGUE.rules().relaxSeconds());

    private final Lab lab = Lab.shared();
    private final Friends friends = new Friends();

    /** Somebody queues, {@code after} the one before; {@code looked}: whether matches are formed then. */
    private record Arrival(int size, int after, boolean looked) {}

    /** Who waits: a party, or somebody alone. */
    private record Entry(String id, int size, long at) {}

    @Provide
    Arbitrary<List<Arrival>> arrivals() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(4, Arbitraries.just(1)),
                                net.jqwik.api.Tuple.of(6, Arbitraries.integers().between(2, TEAM))),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.of(true, false, false))
                .as(Arrival::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(30);
    }

    @Property(tries = 150)
    void no_party_is_split_sizes_are_exact_and_a_fit_that_exists_is_found_oldest_first(
            @ForAll("arrivals") List<Arrival> arrivals) {
        friends.begin();
        var waiting = new ArrayList<Entry>();
        var played = new HashSet<String>();
        int number = 0;
        for (var arrival : arrivals) {
            lab.clock().advance(Duration.ofSeconds(arrival.after()));
            waiting.add(join(++number, arrival.size()));
            if (!arrival.looked() && waiting.size() < 9) {
                continue;
            }
            var before = matches();
            int expected = 0;
            for (var best = best(waiting); best != null; best = best(waiting)) {
                expected++;
                waiting.removeAll(best);
                best.forEach(entry -> assertThat(played.add(entry.id())).isTrue());
            }
            assertThat(lab.bean(FormMatch.class).all(Friends.LEAGUE)).isEqualTo(expected);
            formed(before).forEach(this::assertWhole);
            assertThat(inQueue()).isEqualTo(waiting.stream().map(Entry::id).collect(Collectors.toSet()));
        }
    }

    private Entry join(int number, int size) {
        if (size == 1) {
            friends.alone("" + number);
            return new Entry("" + number, 1, lab.now());
        }
        friends.queued(number, size);
        return new Entry("K" + number, size, lab.now());
    }

    private Set<String> matches() {
        return Set.copyOf(lab.redis().zrange("{parties}:matches", 0, -1));
    }

    private List<Match> formed(Set<String> before) {
        return matches().stream()
                .filter(match -> !before.contains(match))
                .map(match -> lab.bean(ViewMatch.class).find("parties", match).orElseThrow())
                .toList();
    }

    private void assertWhole(Match match) {
        assertThat(match.players()).hasSize(2 * TEAM);
        Map<String, Integer> sizes = new HashMap<>();
        match.players().stream()
                .filter(player -> player.party() != null)
                .forEach(player -> sizes.merge(String.valueOf(player.party()), 1, Integer::sum));
        sizes.forEach((party, size) ->
                assertThat(lab.redis().hget("{parties}:party:" + party, "size")).isEqualTo("" + size));
    }

    private Set<String> inQueue() {
        var ids = new HashSet<String>();
        for (var lane : Friends.QUEUE.laneIds()) {
            for (var player : lab.redis().zrange("{parties}:pool:us-e:lane:" + lane, 0, -1)) {
                var party = lab.redis().hget("{parties}:player:" + player, "with:us-e");
                ids.add(party == null ? player : party);
            }
        }
        return ids;
    }

    /** The entries that should play next, by looking at every set of them there is; null where none fills two teams. */
    private @Nullable List<Entry> best(List<Entry> waiting) {
        boolean patient = !waiting.isEmpty() && lab.now() - waiting.getFirst().at() < RELAX.toMillis();
        var even = patient ? first(waiting, true) : null;
        return even == null ? first(waiting, false) : even;
    }

    /** Of those that fit, the set with the oldest entry in it, then with the next oldest, and so on. */
    private static @Nullable List<Entry> first(List<Entry> waiting, boolean even) {
        int n = waiting.size();
        return IntStream.range(0, 1 << n)
                .map(mask -> (1 << n) - 1 - mask)
                .mapToObj(mask -> chosen(waiting, mask))
                .filter(set -> fits(set, even))
                .findFirst()
                .orElse(null);
    }

    /** The oldest entry is the highest bit, so that larger masks have older entries. */
    private static List<Entry> chosen(List<Entry> waiting, int mask) {
        int n = waiting.size();
        return IntStream.range(0, n)
                .filter(i -> (mask >> (n - 1 - i) & 1) == 1)
                .mapToObj(waiting::get)
                .toList();
    }

    private static boolean fits(List<Entry> set, boolean even) {
        if (set.stream().mapToInt(Entry::size).sum() != 2 * TEAM) {
            return false;
        }
        return IntStream.range(0, 1 << set.size()).anyMatch(mask -> {
            var one = sizes(set, mask);
            var other = sizes(set, ~mask);
            return one.stream().mapToInt(size -> size).sum() == TEAM && (!even || one.equals(other));
        });
    }

    private static List<Integer> sizes(List<Entry> set, int mask) {
        return IntStream.range(0, set.size())
                .filter(i -> (mask >> i & 1) == 1)
                .mapToObj(i -> set.get(i).size())
                .sorted()
                .toList();
    }
}
