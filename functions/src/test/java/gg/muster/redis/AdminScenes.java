package gg.muster.redis;

import gg.muster.testing.Lab;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Of what admins do, and of the roster, the maps and the guild. */
final class AdminScenes {
    private static final String POOLS = "\"pools\":[{\"pool\":\"EXPERT\",\"lanes\":[\"DE\"]}]";

    private AdminScenes() {}

    static List<Scene> all() {
        return List.of(
                admin("admin/ban", "BANNED", "\"player\":\"7\",\"ends\":1867225600000,\"reason\":\"rude\"")
                        .after(AdminScenes::waiting),
                admin("admin/build", "READY", """
                        "pool":"EXPERT","season":"combines","lanes":["DE"],"size":10""").after(AdminScenes::ten),
                admin("admin/clear", "RETRIED", "\"upTo\":1,\"again\":true").after(AdminScenes::setAside),
                admin("admin/empty", "EMPTIED", "\"pool\":\"EXPERT\",\"lanes\":[\"DE\"]")
                        .after(AdminScenes::waiting),
                admin("admin/kill", "KILLED", "\"match\":\"10001\"").after(AdminScenes::running),
                admin("admin/lock", "LOCKED", "\"player\":\"7\",\"reason\":\"rude\"")
                        .after(AdminScenes::waiting),
                admin("admin/open", "DONE", POOLS + ",\"open\":false").after(AdminScenes::waiting),
                admin("admin/record", "RECORDED", "\"action\":\"setup\",\"detail\":\"repaired\"")
                        .thenSays("ALREADY"),
                admin("admin/reload", "DUE", "").after(Lab::inSeason),
                admin("admin/reset", "RESET", POOLS).after(lab -> {
                    waiting(lab);
                    running(lab);
                }),
                admin("admin/unban", "UNBANNED", "\"player\":\"7\"").after(AdminScenes::banned),
                admin("admin/unlock", "UNLOCKED", "\"player\":\"7\"").after(AdminScenes::locked),
                admin("config/set", "SET", "\"key\":\"CANCEL_THRESHOLD\",\"value\":60,\"byDefault\":80"),
                admin("maps/add", "ADDED", "\"map\":{\"uid\":\"uid1\",\"name\":\"Map 1\"},\"most\":10"),
                admin("maps/remove", "REMOVED", "\"map\":\"uid1\",\"minimum\":3,\"count\":3")
                        .after(AdminScenes::fiveMaps),
                admin("roster/import", "IMPORTED", """
                        "file":"roster.csv","lanes":{"EXPERT":"DE","MYTHIC":"DE"},
                        "entries":[{"player":"7","pool":"MYTHIC"},{"player":"8","name":"bob","pool":"EXPERT"}]""").after(AdminScenes::waiting),
                admin("roster/remove", "REMOVED", "\"player\":\"7\"").after(AdminScenes::waiting),
                admin("roster/set", "SET", "\"player\":\"7\",\"pool\":\"MYTHIC\",\"lane\":\"DE\"")
                        .after(AdminScenes::waiting),
                admin("roster/want", "WANTED", "\"token\":\"t\",\"file\":\"a.csv\",\"url\":\"https://cdn.example/1\""),
                Scene.of("setup/begin", "BEGUN", "{\"every\":60000}").thenSays("LATER"),
                Scene.of("setup/finish", "CHANGED", "{\"problems\":[\"may not manage channels\"],\"stray\":[\"444\"]}")
                        .thenSays("SAME"),
                Scene.of("setup/keep", "KEPT", "{\"place\":\"channel:gCTF 2v2\",\"id\":\"444\"}"),
                admin("setup/want", "WANTED", "\"token\":\"t\""));
    }

    private static Scene admin(String script, String code, String arguments) {
        return Scene.of(script, code, "{\"admin\":\"99\"" + (arguments.isEmpty() ? "" : ",") + arguments + "}");
    }

    private static void waiting(Lab lab) {
        lab.inSeason().rebuilt().profile("7", "EXPERT", "DE", 900);
        lab.waiting("7", "EXPERT", "DE", 900, 5).waiting("8", "EXPERT", "DE", 900, 6);
    }

    private static void ten(Lab lab) {
        IntStream.range(10, 20).forEach(i -> lab.waiting("" + i, "EXPERT", "DE", 900, i));
        lab.inSeason();
    }

    private static void running(Lab lab) {
        lab.running("10001", "555", 75, "1", "2");
    }

    private static void setAside(Lab lab) {
        lab.redis().zadd("{combines}:abandoned", 1, """
                {"id":"1-0","type":"rooms.due","at":1,"data":{"match":"10001"},"deliveries":20,"error":"no"}""");
    }

    private static void banned(Lab lab) {
        lab.redis().hset("{combines}:player:7", Map.of("bannedUntil", "" + (lab.now() + 1), "banReason", "rude"));
    }

    private static void locked(Lab lab) {
        lab.redis().hset("{combines}:player:7", Map.of("status", "locked", "reason", "rude"));
        lab.redis().zadd("{combines}:locked", 1, "7");
    }

    private static void fiveMaps(Lab lab) {
        for (int i = 0; i < 5; i++) {
            lab.redis().hset("{combines}:maps", "uid" + i, "{\"name\":\"Map " + i + "\"}");
        }
    }
}
