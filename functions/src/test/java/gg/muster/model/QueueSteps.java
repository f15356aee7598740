package gg.muster.model;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.deadline.ExpireDeadline;
import gg.muster.league.League;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.LeaveQueue;
import gg.muster.queue.SiftQueue;
import gg.muster.queue.StayQueue;
import java.time.Duration;
import java.util.List;

/** What players do with their places in queues, and what time does. */
final class QueueSteps {
    /** From two presses of a button to what outlasts a ban; mostly short. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(20),
            Duration.ofSeconds(61),
            Duration.ofMinutes(3),
            Duration.ofMinutes(6),
            Duration.ofMinutes(61),
            Duration.ofMinutes(111),
            Duration.ofHours(25));

    private QueueSteps() {}

    static void join(World world, int who, int one, int other) {
        var queue = world.queue(one);
        boolean chooses =
                world.league.sorting() == League.Sorting.CHOICE && queue.pools().size() > 1 && other % 2 == 0;
        var pool = chooses ? world.pool(queue, other / 2).id() : null;
        var joiner = world.joiner(world.player(who), pool, world.request());
        world.expect(
                world.model.queues.join(queue, joiner.player(), pool),
                () -> world.lab.bean(JoinQueue.class).ask(world.league, queue, joiner));
    }

    /** Everybody at once. */
    static void rush(World world, int one, int other) {
        for (int who = 0; who < world.players.size(); who++) {
            join(world, who, one, other);
        }
    }

    static void leave(World world, int who, int one, int other) {
        var player = world.player(who);
        var request = world.request();
        var leave = world.lab.bean(LeaveQueue.class);
        switch (other % 3) {
            case 0 ->
                world.expect(
                        world.model.queues.leave(player, null, false), () -> leave.ask(world.league, player, request));
            case 1 ->
                world.expect(
                        world.model.queues.leave(player, null, true),
                        () -> leave.askWhole(world.league, player, request));
            default -> {
                var pool = world.pool(world.queue(one), other).id();
                world.expect(
                        world.model.queues.leave(player, pool, false),
                        () -> leave.ask(world.league, player, request, pool));
            }
        }
    }

    static void stay(World world, int who, int one, int other) {
        var player = world.player(who);
        var request = world.request();
        world.expect(
                world.model.queues.stay(player),
                () -> world.lab.bean(StayQueue.class).ask(world.league, player, request, true));
    }

    /** Somebody has left the guild, and the worker finds out. */
    static void sift(World world, int who, int one, int other) {
        var left = List.of(world.player(who));
        assertThat(world.lab.bean(SiftQueue.class).sift(world.league.id(), world.lab.now(), List.of(), left))
                .isEqualTo(world.model.queues.sift(left, world.model.parties));
        world.compare();
    }

    static void wait(World world, int one, int other) {
        world.lab.clock().advance(PAUSES.get(Math.min(one, other) % PAUSES.size()));
    }

    /** What is due happens, and what became due by that, such as a place that was over when it was given back; then nothing. */
    static void expire(World world, int one, int other) {
        var expire = world.lab.bean(ExpireDeadline.class);
        assertThat(expire.all(world.league)).isEqualTo(world.model.deadlines.expireAll());
        world.compare();
        assertThat(expire.all(world.league)).isZero();
    }

    static void again(World world, int one, int other) {
        world.again(one);
    }
}
