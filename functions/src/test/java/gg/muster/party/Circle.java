package gg.muster.party;

import gg.muster.league.League;
import gg.muster.queue.Joiner;
import gg.muster.testing.Lab;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parties for tests, in a league in which players choose their pool and parties have three members at most. */
final class Circle {
    private final Lab lab;

    Circle(Lab lab) {
        this.lab = lab;
    }

    League league() {
        var league = lab.combines();
        return new League(
                league.id(),
                league.name(),
                null,
                false,
                league.joining(),
                League.Sorting.CHOICE,
                league.rules(),
                league.admin(),
                new League.Parties(3, "lfg"),
                league.detect(),
                league.gamemodes(),
                league.queues());
    }

    /** A party of these players, the first of whom leads it. */
    Party of(String... players) {
        var league = league();
        var founder = Joiner.present(players[0], "create-" + players[0], "token");
        var party = Objects.requireNonNull(lab.bean(CreateParty.class)
                .ask(league, founder)
                .as(CreateParty.Told.class)
                .party());
        for (int i = 1; i < players.length; i++) {
            var joiner = Joiner.present(players[i], "join-" + players[i], "token");
            lab.bean(JoinParty.class).ask(league, joiner, party.joinCode());
        }
        return now(party);
    }

    /** The same party as it stands; an error where it is over. */
    Party now(Party party) {
        return lab.bean(ViewParty.class).find("combines", party.id()).orElseThrow();
    }

    boolean isOver(Party party) {
        return lab.bean(ViewParty.class).find("combines", party.id()).isEmpty();
    }

    /** It has a channel of its own. */
    Circle in(String channel, Party party) {
        lab.redis().hset("{combines}:party:" + party.id(), "channel", channel);
        return this;
    }

    /** It waits in a pool, all of it. */
    Circle waiting(Party party, String pool) {
        lab.redis().hset("{combines}:party:" + party.id(), Map.of("pool", pool, "at", "5"));
        for (var member : party.members()) {
            lab.waiting(member.id(), pool, "DE", 900, 5);
            lab.redis().hset("{combines}:player:" + member.id(), "with:" + pool, party.id());
        }
        return this;
    }

    /** Who acts, outside every channel. */
    static Actor actor(String player) {
        return actor(player, null);
    }

    static Actor actor(String player, @Nullable String channel) {
        return new Actor("by-" + player + "-" + UUID.randomUUID(), player, channel);
    }

    /** What happened but for what made the party, oldest first. */
    void forgetWhatHappened() {
        lab.redis().del("{combines}:events");
    }
}
