package gg.muster.model;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.Queue;
import gg.muster.match.FormMatch.Code;
import gg.muster.match.FormMatch.Told;
import gg.muster.match.Forming;
import gg.muster.match.ViewMatch;
import gg.muster.redis.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** A match forms of those who wait. The model does not pick: it says whether there must be one, and whom it may take. */
final class FormSteps {
    private FormSteps() {}

    static void form(World world, int one, int other) {
        var queue = world.queue(one);
        var pool = world.pool(queue, other);
        var request = world.request();
        var answer = Forming.one(world.league, queue, pool, request);
        if (world.state.closed.contains(pool.id())) {
            assertThat(answer.code()).isEqualTo(Code.POOL_CLOSED);
        } else if (answer.code() == Code.FORMED) {
            formed(world, queue, pool, answer);
            world.expect(Code.FORMED, () -> Forming.one(world.league, queue, pool, request));
        } else {
            assertThat(answer.code()).isEqualTo(Code.TOO_FEW);
            assertThat(mustForm(world, queue, pool.id())).isFalse();
            world.state.wanted.remove(pool.id());
        }
        world.compare();
    }

    private static void formed(World world, Queue queue, Queue.Pool pool, Answer<Code> answer) {
        var id = Objects.requireNonNull(answer.as(Told.class).match());
        var match = world.lab.bean(ViewMatch.class).find(world.league.id(), id).orElseThrow();
        var players =
                match.players().stream().map(gg.muster.match.Match.Player::id).toList();
        var waiting =
                world.state.waiting(pool.id()).stream().map(player -> player.id).toList();
        int size = queue.shape().players();
        assertThat(players).hasSize(size).doesNotHaveDuplicates().isSubsetOf(waiting);
        if (queue.pick().equals(Queue.FIFO)) {
            assertThat(players).isEqualTo(waiting.subList(0, size));
        }
        for (var player : players) {
            var party = world.state.partyOf(player);
            assertThat(players).containsAll(party == null ? List.of() : party.members);
        }
        world.model.matches.form(pool.id(), queue, id, players);
    }

    private static boolean mustForm(World world, Queue queue, String pool) {
        var waiting = world.state.waiting(pool);
        if (waiting.size() < queue.shape().players()) {
            return false;
        }
        return switch (queue.pick()) {
            case Queue.FIFO -> true;
            case Queue.FIT ->
                fits(groups(waiting), 0, queue.shape().size(), queue.shape().size());
            default -> world.state.wantsNow(pool) || waiting.stream().noneMatch(player -> isApart(world, player, pool));
        };
    }

    /** How many come together, each party once. */
    private static List<Integer> groups(List<Player> waiting) {
        var seen = new HashSet<String>();
        var sizes = new ArrayList<Integer>();
        for (var player : waiting) {
            var entry = player.waiting().getFirst();
            if (seen.add(entry.party() == null ? player.id : entry.party())) {
                sizes.add(Integer.valueOf(entry.lane()));
            }
        }
        return sizes;
    }

    /** Whether some of these, from one of them on, fill both teams exactly. */
    private static boolean fits(List<Integer> sizes, int from, int one, int other) {
        if (one < 0 || other < 0) {
            return false;
        }
        if (one == 0 && other == 0) {
            return true;
        }
        return from < sizes.size()
                && (fits(sizes, from + 1, one - sizes.get(from), other)
                        || fits(sizes, from + 1, one, other - sizes.get(from))
                        || fits(sizes, from + 1, one, other));
    }

    /** They played a short while ago and have not waited long, so they might be kept apart from others who did. */
    private static boolean isApart(World world, Player player, String pool) {
        var rules = world.league.rules();
        long now = world.state.now();
        boolean overdue = now - State.entry(player, pool).at()
                >= Duration.ofSeconds(rules.relaxSeconds()).toMillis();
        long window = Duration.ofSeconds(rules.rematchWindowSeconds()).toMillis();
        return !overdue && player.ended.stream().anyMatch(ended -> now - ended < window);
    }
}
