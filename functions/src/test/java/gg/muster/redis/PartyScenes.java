package gg.muster.redis;

import gg.muster.testing.Lab;
import java.util.List;
import java.util.Map;

/** Of parties and queues. */
final class PartyScenes {
    private static final String KEY = "{combines}:party:K1";
    private static final List<String> MEMBERS = List.of("1", "2", "3");

    private PartyScenes() {}

    static List<Scene> all() {
        return List.of(
                Scene.of("party/create", "CREATED", """
                        {"player":"7","name":"ada","region":"EXPERT","regions":["EXPERT"],"id":"K1234567",
                        "code":"abcdef","present":true}""").after(Lab::inSeason),
                Scene.of("party/join", "JOINED", """
                        {"player":"7","name":"ada","code":"abcdef","most":5,"present":true}""").after(PartyScenes::three),
                inIt("party/leave", "LEFT", "\"player\":\"2\""),
                inIt("party/kick", "KICKED", "\"player\":\"1\",\"member\":\"2\",\"code\":\"fedcba\""),
                inIt("party/promote", "PROMOTED", "\"player\":\"1\",\"member\":\"2\""),
                inIt("party/recode", "RECODED", "\"player\":\"1\",\"code\":\"fedcba\""),
                inIt("party/disband", "DISBANDED", "\"player\":\"1\",\"party\":\"K1\""),
                inIt("party/find", "FOUND", "\"player\":\"1\""),
                Scene.of("party/keep", "KEPT", "{\"party\":\"K1\",\"fact\":\"card\",\"value\":\"778\"}")
                        .after(PartyScenes::three),
                inIt("party/queue", "QUEUED", """
                        "player":"1","season":"combines","start":100,"lanes":["1","2","3"],"size":10,"lasts":7200000,
                        "remind":600000"""),
                inIt("party/dequeue", "LEFT", "\"player\":\"1\"").after(PartyScenes::queued),
                joins("JOINED").after(lab -> lab.inSeason().profile("7", "EXPERT", "DE", 900)),
                joins("LOOKING_UP").after(Lab::inSeason),
                Scene.of("queue/leave", "LEFT", "{\"player\":\"7\"}").after(PartyScenes::waiting),
                Scene.of("queue/stay", "STAYED", """
                        {"player":"7","lasts":7200000,"remind":600000,"present":true}""").after(PartyScenes::waiting),
                Scene.of("queue/sift", "SIFTED", "{\"asked\":{now},\"here\":[\"8\"],\"left\":[\"7\"]}")
                        .after(PartyScenes::waiting));
    }

    private static Scene joins(String code) {
        return Scene.of("queue/join", code, """
                {"player":"7","name":"ada","token":"t","season":"combines","strict":false,"lanes":["DE","SIGNED"],
                "size":10,"lasts":7200000,"remind":600000,"present":true}""");
    }

    private static Scene inIt(String script, String code, String arguments) {
        return Scene.of(script, code, "{\"channel\":\"777\"," + arguments + "}").after(PartyScenes::three);
    }

    /** A party whose first member leads it. */
    private static void three(Lab lab) {
        lab.inSeason();
        lab.redis().hset(KEY, Map.of("type", "party", "id", "K1", "region", "EXPERT", "size", "3", "leaderID", "1"));
        lab.redis().hset(KEY, Map.of("joinCode", "abcdef", "channel", "777", "members", """
                [{"id":"1","joinedAt":1},{"id":"2","joinedAt":1},{"id":"3","joinedAt":1}]"""));
        lab.redis().hset("{combines}:leaders", "1", "K1");
        lab.redis().hset("{combines}:codes", "abcdef", "K1");
        MEMBERS.forEach(
                member -> lab.redis().hset("{combines}:player:" + member, Map.of("status", "idle", "party", "K1")));
    }

    private static void queued(Lab lab) {
        three(lab);
        lab.redis().hset(KEY, Map.of("pool", "EXPERT", "at", "5"));
        for (var member : MEMBERS) {
            lab.waiting(member, "EXPERT", "3", 900, 5);
            lab.redis().hset("{combines}:player:" + member, "with:EXPERT", "K1");
        }
    }

    private static void waiting(Lab lab) {
        lab.waiting("7", "EXPERT", "DE", 900, 5).waiting("8", "EXPERT", "DE", 900, 6);
    }
}
