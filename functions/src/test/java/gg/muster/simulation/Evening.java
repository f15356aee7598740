package gg.muster.simulation;

import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.match.AdvanceMatch;
import gg.muster.match.AssignMatch;
import gg.muster.match.CompleteMatch;
import gg.muster.match.FormMatch;
import gg.muster.match.Match;
import gg.muster.match.Speaker;
import gg.muster.match.SubmitMatch;
import gg.muster.match.ViewMatch;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.Joiner;
import gg.muster.testing.Lab;
import gg.muster.testing.Matches;
import gg.muster.testing.TestClock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * One combines evening through the real scripts on a real Redis, on a clock that jumps from one happening to the next;
 * the same seed is the same evening. Everybody arrives in the first five minutes, plays games of forty minutes, give or
 * take one, and is back in the queue within two minutes of the cooldown's end. The matchmaker runs when a join says that
 * a match could form, when it has asked to be woken, and once a minute. So a league that keeps matches apart until 180 s
 * are over, and splits by MMR alone, repeats over two fifths of all teammates at a median wait of a minute and a half,
 * which is near what others have measured. The first hour does not count.
 */
final class Evening {
    private static final Duration LENGTH = Duration.ofHours(5);
    private static final Duration WARM_UP = Duration.ofHours(1);
    private static final Duration ARRIVAL = Duration.ofMinutes(5);
    private static final Duration BACK_WITHIN = Duration.ofMinutes(2);
    private static final Duration SCHEDULE = Duration.ofMinutes(1);
    private static final double GAME_DEVIATION = 1;
    private static final List<String> MAPS = List.of("Bind");

    private final Lab lab;
    private final League league;
    private final Plan plan;
    private final Random random;
    private final Figures figures;
    private final PriorityQueue<Happening> ahead = new PriorityQueue<>(Comparator.comparingLong(Happening::at));
    private final Map<String, List<String>> lastTeam = new HashMap<>();
    private boolean lookingAgain = false;
    private int joins = 0;
    private int seen = 0;

    /**
     * What is played.
     *
     * @param pools how many of the league's pools are in use
     * @param parting false: teams are split by MMR alone
     */
    record Plan(int players, int pools, boolean parting) {}

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
            in(random.nextLong(ARRIVAL.toMillis()), () -> join(id));
        }
        for (long at = 0; at < LENGTH.toMillis(); at += SCHEDULE.toMillis()) {
            in(at, this::form);
        }
        long end = lab.now() + LENGTH.toMillis();
        while (!ahead.isEmpty() && ahead.element().at() < end) {
            var next = ahead.remove();
            lab.clock().advance(Duration.ofMillis(next.at() - lab.now()));
            next.what().run();
        }
        figures.eveningIsOver();
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
        var answer = lab.bean(JoinQueue.class).ask(league, queue(), Joiner.present(player, "join-" + joins++, "token"));
        expect(answer.code(), JoinQueue.Code.JOINED);
        if (answer.as(JoinQueue.Told.class).ready()) {
            form();
        }
    }

    private void form() {
        int wakes = lab.wake().woken().size();
        int formed = lab.bean(FormMatch.class).all(league);
        for (int i = 0; i < formed; i++) {
            start("" + (10_001 + seen++));
        }
        var woken = lab.wake().woken();
        if (woken.size() > wakes && !lookingAgain) {
            lookingAgain = true;
            var pause = Duration.parse(woken.getLast().replaceFirst(".* ", ""));
            in(pause.toMillis(), this::lookAgain);
        }
    }

    private void lookAgain() {
        lookingAgain = false;
        form();
    }

    private void start(String id) {
        var match = find(id);
        var known = plan.parting() ? match : withoutSides(match);
        expect(lab.bean(AssignMatch.class).assign(league.id(), known, MAPS), AssignMatch.Code.ASSIGNED);
        for (var state : List.of(Match.State.CREATED, Match.State.IN_PROGRESS)) {
            expect(lab.bean(AdvanceMatch.class).advance(league.id(), id, state), AdvanceMatch.Code.ADVANCED);
        }
        var assigned = find(id);
        if (assigned.createdAt() >= TestClock.START.plus(WARM_UP).toEpochMilli()) {
            figures.add(assigned, lastTeam);
        }
        double minutes = 40 + GAME_DEVIATION * random.nextGaussian();
        in((long) (minutes * 60_000), () -> end(assigned));
    }

    private Match find(String id) {
        return lab.bean(ViewMatch.class).find(league.id(), id).orElseThrow();
    }

    private static Match withoutSides(Match match) {
        var players = match.players().stream()
                .map(player -> new Match.Player(player.id(), player.lane(), player.mmr(), player.joinedAt()))
                .toList();
        return Matches.unasked(
                match.id(),
                match.pool(),
                match.state(),
                match.createdAt(),
                players,
                match.settings(),
                match.teams(),
                match.maps().getFirst().name(),
                match.game(),
                match.kept());
    }

    private void end(Match match) {
        var game = "game-" + match.id();
        var winner = match.players().getFirst().id();
        lab.bean(SubmitMatch.class)
                .submit(league.id(), new Speaker("submit-" + match.id(), winner, null, match.id()), game);
        expect(lab.bean(CompleteMatch.class).complete(league.id(), match.id(), game), CompleteMatch.Code.COMPLETED);
        for (var team : Objects.requireNonNull(match.teams())) {
            for (var player : team) {
                lastTeam.put(player, team);
                in(match.settings().cooldown() + random.nextLong(BACK_WITHIN.toMillis()), () -> join(player));
            }
        }
    }

    private static void expect(Enum<?> code, Enum<?> expected) {
        if (code != expected) {
            throw new IllegalStateException("expected " + expected + ", was " + code);
        }
    }
}
