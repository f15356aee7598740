package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.audit.Audit;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What holds after any fault: that of the audit, every effect is done, and in the end the guild is as it was. Made before
 * the fault, asked after it.
 */
final class Held {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final LocalTest local;
    private final Audit audit;
    private final String id;
    private final String league;
    private final Set<String> guild;
    private final List<String> live;

    private Held(LocalTest local, String league) {
        this.local = local;
        this.audit = new Audit(local.redis, Clock.systemUTC());
        this.id = league;
        this.league = "{" + league + "}:";
        this.guild = channels();
        this.live = live();
    }

    /** The league as it is now. */
    static Held before(LocalTest local, String league) {
        return new Held(local, league);
    }

    /** Every player is in one place and one only: waiting, or in a match that lives and has them, or free. */
    void nobodyIsLost(List<String> players) {
        for (var player : players) {
            var where = new ArrayList<String>();
            for (var lane : local.redis.keys(league + "pool:*:lane:*")) {
                if (local.redis.zscore(lane, player) != null) {
                    where.add("queued");
                }
            }
            for (var match : live()) {
                if (local.redis.hget(league + "match:" + match, "players").contains("\"" + player + "\"")) {
                    where.add("in_match");
                }
            }
            var status = local.redis.hget(league + "player:" + player, "status");
            assertThat(where)
                    .as("where %s is, who is %s", player, status)
                    .isEqualTo(status == null || status.equals("idle") ? List.of() : List.of(status));
        }
    }

    /** Every event's effects are done, and none was given up. */
    void everythingIsDone() {
        Driver.await("every effect is done", SOON, () -> {
            local.muster.functions().runMatchmaker();
            return local.redis.xpending(league + "events", "matchmaker").getCount() == 0;
        });
        assertThat(local.redis.zrange(league + "abandoned", 0, -1))
                .as("given up")
                .isEmpty();
        assertThat(audit.of(id)).as("what the audit finds").isEmpty();
    }

    /** These matches are over: their rooms go now, and then the guild is as it was. */
    void nothingIsLeft(List<String> matches) {
        matches.forEach(match -> local.redis.zadd(league + "deadlines", 1, "rooms:" + match));
        everythingIsDone();
        assertThat(channels()).as("the guild's channels").isEqualTo(guild);
        assertThat(live()).as("live matches").isEqualTo(live);
    }

    /** But for categories that matches share, which stay for the next ones. */
    private Set<String> channels() {
        return local.driver.everything().list("channels").stream()
                .map(channel -> channel.text("name"))
                .filter(name -> !name.matches("Matches \\d+"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> live() {
        return local.redis.zrange(league + "matches", 0, -1);
    }
}
