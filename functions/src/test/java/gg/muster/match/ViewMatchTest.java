package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.Play;
import gg.muster.league.Queue;
import gg.muster.testing.Lab;
import gg.muster.testing.Matches;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewMatchTest {
    private final Lab lab = Lab.shared();
    private final ViewMatch view = lab.bean(ViewMatch.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private void stored(Map<String, String> more) {
        lab.match("10001", "CREATED");
        lab.redis()
                .hset(
                        "{combines}:match:10001",
                        Map.of(
                                "pool",
                                "EXPERT",
                                "createdAt",
                                "1767225600000",
                                "players",
                                "[{\"id\":\"99999999999999999999\",\"lane\":\"DE\",\"mmr\":1500.25,\"joinedAt\":1767225500000}]",
                                "settings",
                                """
                                {"queue":"combine","poolName":"Expert","shape":{"teams":2,"size":5},"maps":["Bind"],
                                "rooms":{"category":"c","chat":"t","lobby":"l","teams":["A","B"],"overflow":"queue"},
                                "cancelThreshold":80,"cooldown":1,"grace":2,"longest":3}"""));
        if (!more.isEmpty()) {
            lab.redis().hset("{combines}:match:10001", more);
        }
    }

    @Test
    void a_match_is_shown_as_it_stands() {
        stored(Map.of(
                "teams",
                "[[\"1\"],[\"2\"]]",
                "map",
                "Bind",
                "kept:room.chat",
                "555",
                "kept:told.7",
                "dm",
                "at:CREATED",
                "5"));
        var before = lab.wholeState();

        assertThat(view.find("combines", "10001"))
                .contains(Matches.unasked(
                        "10001",
                        "EXPERT",
                        Match.State.CREATED,
                        1767225600000L,
                        List.of(new Match.Player("99999999999999999999", "DE", 1500.25, 1767225500000L)),
                        new Match.Settings(
                                "combine",
                                "Expert",
                                null,
                                new Queue.Shape(2, 5),
                                Queue.Split.BALANCED,
                                Play.AT_ONCE,
                                List.of("Bind"),
                                new Queue.Rooms("c", "t", "l", List.of("A", "B"), "queue", false),
                                80,
                                1,
                                2,
                                3,
                                null,
                                null),
                        List.of(List.of("1"), List.of("2")),
                        "Bind",
                        null,
                        Map.of("room.chat", "555", "told.7", "dm")));
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void its_maps_are_shown_in_their_order() {
        stored(Map.of(
                "maps",
                "[{\"uid\":\"a1\",\"name\":\"Aurora\",\"author\":\"Ada\"},{\"uid\":\"b1\",\"name\":\"Basalt\"}]"));

        assertThat(view.find("combines", "10001").orElseThrow().maps())
                .containsExactly(new Queue.Track("a1", "Aurora", "Ada"), new Queue.Track("b1", "Basalt", ""));
    }

    @Test
    void what_its_players_have_said_is_shown() {
        lab.asked("10001", "IN_PROGRESS", "555", "1", "2");
        lab.redis()
                .hset(
                        "{combines}:match:10001",
                        Map.of(
                                "ready:1",
                                "5",
                                "vote:2",
                                "team:1",
                                "votedAt:2",
                                "6",
                                "winner",
                                "team:1",
                                "readyBy",
                                "7"));
        lab.redis().hset("{combines}:match:10001", "at:IN_PROGRESS", "8");

        assertThat(view.find("combines", "10001").orElseThrow().course())
                .isEqualTo(new Match.Course(
                        7L, 8L, "team:1", Map.of("1", 5L), Map.of("2", "team:1"), List.of(), Map.of()));
    }

    @Test
    void before_teams_and_rooms_exist_there_are_none() {
        stored(Map.of());

        var match = view.find("combines", "10001").orElseThrow();

        assertThat(match.teams()).isNull();
        assertThat(match.maps()).isEmpty();
        assertThat(match.kept()).isEmpty();
        assertThat(match.kept("room.chat")).isEmpty();
    }

    @Test
    void a_match_that_does_not_exist_is_not_found() {
        assertThat(view.find("combines", "10001")).isEmpty();
        assertThat(lab.wholeState()).isEmpty();
    }
}
