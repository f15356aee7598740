package gg.muster.simulation;

import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.match.AssignMatch;
import gg.muster.match.FormMatch;
import gg.muster.match.Match;
import gg.muster.match.ViewMatch;
import gg.muster.queue.JoinQueue;
import gg.muster.testing.Lab;
import gg.muster.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * One combines evening through the real scripts on a real Redis, on a clock that jumps from one happening to the next.
 * Everybody arrives in the first twenty minutes, plays games of about forty minutes and is back in the queue within half
 * a minute of their cooldown's end. The matchmaker runs when a join says that a match could form, and on its schedule.
 */
final class Evening {
    private static final Duration LENGTH = Duration.ofHours(5);
    private static final Duration WARM_UP = Duration.ofHours(1);
    private static final int REMEMBERED = 5;
    private static final List<String> MAPS = List.of("Bind");

    private final Lab lab;
    private final League league;
    private final Plan plan;
    private final Random random;
    private final Figures figures;
    private final PriorityQueue<Happening> ahead = new PriorityQueue<>(Comparator.comparingLong(Happening::at));
    private final Map<String, List<String>> recent = new HashMap<>();
    private final Map<String, List<String>> lastTeam = new HashMap<>();
    private int joins = 0;
    private int seen = 0;

    /**
     * What is played.
     *
     * @param pools how many of the league's pools are in use
     * @param gameDeviation of a game's length, in minutes
     * @param parting false: teams are split by MMR alone
     */
    record Plan(
            int players,
            int pools,
            int arrivalMinutes,
            double gameDeviation,
            int scheduleSeconds,
            int backSeconds,
            boolean parting) {}

    private record Happening(long at, Runnable what) {}

    Evening(Lab lab, League league, Plan plan, long seed, Figures figures) {
        this.lab = lab;
        this.league = league;
        this.plan = plan;
        this.random = new Random(seed);
        this.figures = figures;
    }

    void play() {
        lab.reset().inSeason();
        var mmrs = random.doubles(plan.players())
                .map(any -> 1500 + 300 * random.nextGaussian())
                .sorted()
                .toArray();
        for (int i = 0; i < mmrs.length; i++) {
            var pool = queue().pools().get(i * plan.pools() / mmrs.length).id();
            var id = "" + (1000 + i);
            lab.profile(id, pool, lane(), (int) Math.round(mmrs[i]));
            in(random.nextLong(plan.arrivalMinutes() * 60_000L), () -> join(id));
        }
        for (long at = 0; at < LENGTH.toMillis(); at += plan.scheduleSeconds() * 1000L) {
            in(at, this::form);
        }
        long end = lab.now() + LENGTH.toMillis();
        while (!ahead.isEmpty() && ahead.element().at() < end) {
            var next = ahead.remove();
            lab.clock().advance(Duration.ofMillis(next.at() - lab.now()));
            next.what().run();
        }
    }

    private Queue queue() {
        return league.mainQueue();
    }

    /** Three of five are draft eligible, one a free agent, one signed. */
    private String lane() {
        return List.of("DE", "DE", "DE", "FA_RFA", "SIGNED").get(random.nextInt(5));
    }

    private void in(long ms, Runnable what) {
        ahead.add(new Happening(lab.now() + ms, what));
    }

    private void join(String player) {
        var answer = lab.bean(JoinQueue.class).ask(league, queue(), player, "join-" + joins++, "token");
        if (answer.code() != JoinQueue.Code.JOINED) {
            throw new IllegalStateException(player + " could not join: " + answer.code());
        }
        if (answer.as(JoinQueue.Told.class).ready()) {
            form();
        }
    }

    private void form() {
        int formed = lab.bean(FormMatch.class).all(league);
        for (int i = 0; i < formed; i++) {
            start("" + (10_001 + seen++));
        }
    }

    private void start(String id) {
        var match = find(id);
        var split = plan.parting() ? match : withoutSides(match);
        lab.bean(AssignMatch.class).assign(league.id(), split, MAPS);
        var assigned = find(id);
        if (assigned.createdAt() >= TestClock.START.plus(WARM_UP).toEpochMilli()) {
            figures.add(assigned, lastTeam);
        }
        double minutes = 40 + plan.gameDeviation() * random.nextGaussian();
        in((long) (minutes * 60_000), () -> end(assigned));
    }

    private Match find(String id) {
        return lab.bean(ViewMatch.class).find(league.id(), id).orElseThrow();
    }

    private static Match withoutSides(Match match) {
        var players = match.players().stream()
                .map(player -> new Match.Player(player.id(), player.lane(), player.mmr(), player.joinedAt()))
                .toList();
        return new Match(
                match.id(),
                match.pool(),
                match.state(),
                match.createdAt(),
                players,
                match.settings(),
                match.teams(),
                match.map(),
                match.kept());
    }

    /** As the league's own scripts leave a completed match and its players. */
    private void end(Match match) {
        var teams = Objects.requireNonNull(match.teams());
        long cooldown = league.rules().cooldownSeconds() * 1000L;
        for (int i = 0; i < teams.size(); i++) {
            for (var player : teams.get(i)) {
                var key = "{combines}:player:" + player;
                lab.redis().hdel(key, "match");
                lab.redis()
                        .hset(
                                key,
                                Map.of(
                                        "status",
                                        "idle",
                                        "cooldownUntil",
                                        "" + (lab.now() + cooldown),
                                        "recent",
                                        remember(player, match.id(), i + 1)));
                lastTeam.put(player, teams.get(i));
                in(cooldown + random.nextLong(plan.backSeconds() * 1000L), () -> join(player));
            }
        }
        lab.redis().zrem("{combines}:matches", match.id());
        lab.redis().hset("{combines}:match:" + match.id(), "state", "COMPLETED");
    }

    private String remember(String player, String match, int team) {
        var matches = recent.computeIfAbsent(player, any -> new ArrayList<>());
        matches.addFirst("[\"%s\",%d,%d]".formatted(match, lab.now(), team));
        if (matches.size() > REMEMBERED) {
            matches.removeLast();
        }
        return matches.toString();
    }
}
