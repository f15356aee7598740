package gg.muster.redis;

import gg.muster.testing.Lab;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Of matches, from their forming to their end. */
final class MatchScenes {
    private static final String KEY = "{combines}:match:10001";
    private static final String DEADLINES = "{combines}:deadlines";

    private MatchScenes() {}

    static List<Scene> all() {
        return List.of(
                Scene.of("match/form", "FORMED", """
                        {"pool":"EXPERT","season":"combines","lanes":["DE"],"size":10,"window":100,"pick":"fifo",
                        "rules":{"relax":600000,"rematch":0},"settings":{"longest":10800000}}""").after(lab -> {
                    IntStream.range(10, 21).forEach(i -> lab.waiting("" + i, "EXPERT", "DE", 900, i));
                    lab.inSeason();
                }),
                Scene.of("match/assign", "ASSIGNED", """
                        {"match":"10001","teams":[["1","3"],["2","4"]],"maps":[{"name":"Map 1"}]}""")
                        .after(lab -> running(lab).redis().hdel(KEY, "teams"))
                        .thenSays("KEPT"),
                Scene.of("match/keep", "KEPT", """
                        {"match":"10001","fact":"room.lobby","value":"556"}""").after(MatchScenes::running).thenSays("HELD"),
                Scene.of("match/advance", "ADVANCED", "{\"match\":\"10001\",\"to\":\"IN_PROGRESS\"}")
                        .after(lab -> running(lab).redis().hset(KEY, "state", "CREATED"))
                        .thenSays("REFUSED"),
                Scene.of("match/ready", "READY", "{\"player\":\"1\",\"channel\":\"555\"}")
                        .after(lab -> lab.asked("10001", "READY_UP", "555", "1", "2")),
                Scene.of("match/vote", "VOTED", "{\"player\":\"1\",\"channel\":\"555\",\"choice\":\"cancel\"}")
                        .after(MatchScenes::running),
                Scene.of("match/detect", "LOOKING", "{\"player\":\"1\",\"channel\":\"555\",\"token\":\"t\"}")
                        .after(lab -> running(lab).detecting("10001")),
                Scene.of("match/offer", "OFFERED", "{\"match\":\"10001\",\"games\":[\"0123\"]}")
                        .after(lab -> running(lab).detecting("10001")),
                Scene.of("match/submit", "SUBMITTED", "{\"player\":\"1\",\"channel\":\"555\",\"game\":\"0123\"}")
                        .after(MatchScenes::running),
                Scene.of("match/complete", "COMPLETED", "{\"match\":\"10001\",\"game\":\"0123\"}")
                        .after(MatchScenes::submitted)
                        .thenSays("REFUSED"),
                Scene.of("match/reject", "AGAIN", """
                        {"match":"10001","game":"0123","reason":"not found","pause":15000,"longest":1800000}""").after(MatchScenes::submitted),
                Scene.of("match/report", "REPORTED", """
                        {"match":"10001","places":[{"player":"1","position":1},{"player":"2","position":2}]}""").after(MatchScenes::played),
                Scene.of("match/close", "CLOSED", "{\"match\":\"10001\"}")
                        .after(lab -> running(lab).redis().hset(KEY, "state", "COMPLETED"))
                        .thenSays("REFUSED"),
                Scene.of("deadline/expire", "EXPIRED", "{\"count\":100,\"lasts\":7200000,\"remind\":600000}")
                        .after(MatchScenes::muchIsDue));
    }

    private static Lab running(Lab lab) {
        return lab.running("10001", "555", 75, "1", "2", "3", "4");
    }

    private static void submitted(Lab lab) {
        running(lab).redis().hset(KEY, Map.of("game", "0123", "submittedBy", "1", "submittedAt", "1"));
        lab.redis().hset("{combines}:games", "0123", "10001");
    }

    private static void played(Lab lab) {
        lab.formed("10001", "555", "1", "2");
        lab.redis().hset(KEY, Map.of("state", "IN_PROGRESS", "at:IN_PROGRESS", "1", "awaitedSince", "1"));
    }

    /** A place that ends, one whose player is to be reminded, a match that not all checked into, one that is too long. */
    private static void muchIsDue(Lab lab) {
        lab.waiting("7", "EXPERT", "DE", 900, 5).waiting("8", "EXPERT", "DE", 900, 6);
        running(lab).checkingIn("10002", "556", "21", "22");
        lab.redis().hset("{combines}:match:10002", "ready:21", "1");
        lab.redis().zadd(DEADLINES, (double) (lab.now() + 60_000), "entry:8");
        for (var deadline : List.of("entry:7", "reminder:8", "ready:10002", "match:10001", "rooms:10003")) {
            lab.redis().zadd(DEADLINES, (double) lab.now(), deadline);
        }
    }
}
