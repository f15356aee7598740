package gg.muster.history;

import gg.muster.match.Speaker;
import gg.muster.match.VoteMatch;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Matches whose players vote for who won: the 1st, 3rd … player against the 2nd, 4th …. */
final class Season {
    private final Lab lab;
    private int requests;

    Season(Lab lab) {
        this.lab = lab;
    }

    /** Players are called {@code Player-<id>}; null is the league's only game. */
    void played(String match, String gamemode, String queue, String map, int winner, String... players) {
        var chat = "c" + match;
        lab.asked(match, "IN_PROGRESS", chat, players);
        var settings = "{\"cancelThreshold\":51,\"cooldown\":0,\"grace\":60000,\"longest\":7200000,\"queue\":\"" + queue
                + "\",\"gamemode\":" + (gamemode.isEmpty() ? "null" : '"' + gamemode + '"')
                + ",\"play\":{\"ready\":{\"seconds\":120,\"absent\":\"EVERYBODY_RETURNS\"},\"result\":\"VOTE\"}}";
        var seats = new ArrayList<String>();
        for (var player : players) {
            seats.add("{\"id\":\"%1$s\",\"lane\":\"ALL\",\"mmr\":1000,\"joinedAt\":0,\"name\":\"Player-%1$s\"}"
                    .formatted(player));
            lab.redis().hset("{combines}:player:" + player, "name", "Player-" + player);
        }
        lab.redis()
                .hset(
                        "{combines}:match:" + match,
                        Map.of("settings", settings, "map", map, "players", "[" + String.join(",", seats) + "]"));
        for (int i = 0; i <= players.length / 2; i++) {
            lab.bean(VoteMatch.class)
                    .vote("combines", new Speaker("v" + requests++, players[i], chat, null), VoteMatch.wonBy(winner));
        }
        lab.clock().advance(Duration.ofSeconds(1));
    }

    /** So many matches of four of these players in two gamemodes, the same for the same seed. */
    void goesOn(int matches, int firstId, List<String> players, Random random) {
        var order = new ArrayList<>(players);
        for (int match = 0; match < matches; match++) {
            Collections.shuffle(order, random);
            played(
                    String.valueOf(firstId + match),
                    random.nextInt(3) == 0 ? "DM" : "gCTF",
                    "a queue",
                    "ctf" + random.nextInt(4),
                    random.nextInt(2),
                    order.subList(0, 4).toArray(String[]::new));
        }
    }
}
