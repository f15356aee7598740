package gg.muster.redis;

import gg.muster.testing.Lab;
import io.lettuce.core.Consumer;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import java.util.List;
import java.util.Map;

/** Of what the workers write: events handed out and settled, profiles, figures, panels. */
final class WorkerScenes {
    private static final String EVENTS = "{combines}:events";
    private static final String GROUP = "matchmaker";
    private static final String STATS = "{\"rating\":900,\"games\":1,\"wins\":1}";

    private WorkerScenes() {}

    static List<Scene> all() {
        return List.of(
                one("outbox/take", "TAKEN", "\"types\":[\"rooms.due\"],\"count\":1,\"claimAfter\":90000")
                        .after(WorkerScenes::twoEvents),
                one("outbox/settle", "SETTLED", "\"events\":[\"1-0\"]").after(WorkerScenes::taken),
                one("outbox/postpone", "POSTPONED", "\"event\":\"1-0\",\"claimAfter\":90000,\"pause\":1000")
                        .after(WorkerScenes::taken),
                one("outbox/abandon", "ABANDONED", "\"event\":\"1-0\",\"deliveries\":20,\"error\":\"no\"")
                        .after(WorkerScenes::taken)
                        .thenSays("NOT_YOURS"),
                Scene.of("history/settle", "SETTLED", "{\"epoch\":\"one\",\"last\":\"1-0\"}")
                        .after(lab -> {
                            taken(lab);
                            lab.rebuilt();
                        }),
                Scene.of("league/health", "NOTED", """
                        {"ran":"ledger","services":[{"name":"discord","at":{now},"error":"away"}]}"""),
                Scene.of("league/outage", "NOTED", "{}"),
                Scene.of("league/refresh", "REFRESHED", """
                        {"state":"combines","enabled":true,"displayMmr":true,"maps":["Map 1"],
                        "tracks":[{"uid":"uid1","name":"Map 1"}],
                        "pools":[{"pool":"EXPERT","lanes":["DE"],"open":false}]}""").after(lab -> {
                    lab.inSeason().rebuilt().waiting("7", "EXPERT", "DE", 900, 5);
                    lab.redis().hset("{combines}:pool:EXPERT", Map.of("open", "1", "switch", "1"));
                }),
                Scene.of("league/rebuild", "REBUILT", """
                        {"players":{"7":{"played":3,"lastMatchAt":5,"recent":"[]","name":"ada"}},
                        "roster":{"7":{"pool":"EXPERT","name":"ada"}},"config":{"CANCEL_THRESHOLD":"60"},
                        "floor":11000,"epoch":"two"}""").thenSays("ALREADY"),
                Scene.of("notice/add", "KEPT", """
                        {"player":"7","kind":"REMINDED","pool":"EXPERT","at":{now},"place":false}"""),
                Scene.of("panel/keep", "KEPT", """
                        {"pool":"EXPERT","channel":"444","message":"445","postedAt":{now}}"""),
                Scene.of("panel/show", "SHOWN", """
                        {"pool":"EXPERT","lanes":["DE"],"season":"combines","since":1767225599000,"most":5}""")
                        .after(lab ->
                                lab.inSeason().redis().hset("{combines}:pool:EXPERT", "panelAt", "1767225590000")),
                Scene.of("player/store", "STORED", """
                        {"profiles":{"7":{"pool":"EXPERT","lane":"DE","mmr":900}},"part":"only"}"""),
                Scene.of("rating/store", "STORED", "{\"gamemode\":\"gCTF\",\"ratings\":{\"7\":900}}"),
                Scene.of("stats/store", "STORED", """
                        {"gamemode":"gCTF","stats":{"7":"{\\"rating\\":900}"},"ratings":{"7":900}}"""),
                Scene.of("stats/view", "FOUND", """
                        {"player":"7","token":"t","about":"7","gamemodes":["gCTF"]}""").after(WorkerScenes::achieved),
                Scene.of("stats/board", "SHOWN", """
                        {"player":"7","token":"t","board":"b1","gamemodes":["gCTF"],"page":1,"rows":10}""").after(WorkerScenes::achieved));
    }

    private static Scene one(String script, String code, String arguments) {
        return Scene.of(script, code, "{\"group\":\"matchmaker\",\"consumer\":\"one\"," + arguments + "}");
    }

    private static void achieved(Lab lab) {
        lab.redis().hset("{combines}:stats:gCTF", "7", STATS);
        lab.redis().zadd("{combines}:leaderboard:gCTF", 900, "7");
    }

    private static void twoEvents(Lab lab) {
        for (var id : List.of("1-0", "2-0")) {
            var event = Map.of("type", "rooms.due", "at", "1", "data", "{\"match\":\"10001\"}");
            lab.redis().xadd(EVENTS, new XAddArgs().id(id), event);
        }
    }

    /** The first of two events is consumer one's. */
    @SuppressWarnings("unchecked") // a generic array of one
    private static void taken(Lab lab) {
        twoEvents(lab);
        for (var group : List.of(GROUP, "ledger")) {
            lab.redis().xgroupCreate(StreamOffset.from(EVENTS, "0"), group, XGroupCreateArgs.Builder.mkstream());
        }
        lab.redis()
                .xreadgroup(Consumer.from(GROUP, "one"), XReadArgs.Builder.count(1), StreamOffset.lastConsumed(EVENTS));
    }
}
