package gg.muster.local.practice.driver;

import gg.muster.local.practice.Enrolment;
import gg.muster.local.practice.PracticeGuild;
import gg.muster.local.practice.Roster;
import gg.muster.local.practice.driver.act.Refused;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which pool everybody plays in, in guilds of leagues whose admins keep a roster. */
@Singleton
final class Pools {
    private final @Nullable Enrolment enrolment;

    Pools(@Nullable Enrolment enrolment) {
        this.enrolment = enrolment;
    }

    /** What is shown as the tier of each member; elsewhere empty. */
    Map<String, String> of(PracticeGuild guild) {
        return enrolment == null || guild.pools().isEmpty() ? Map.of() : enrolment.pools(guild);
    }

    void enrol(PracticeGuild guild, String pool, List<Roster.Member> people) {
        if (enrolment == null) {
            throw Refused.badInput("tier: nobody keeps the roster of guild " + guild.league());
        }
        enrolment.enrol(guild, pool, people);
    }

    /** A pool of the guild's league, in whatever case it was given. */
    static String known(PracticeGuild guild, String given) {
        return guild.pools().stream()
                .filter(given::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> Refused.badInput(
                        "tier: must be one of %s, was %s".formatted(String.join(", ", guild.pools()), given)));
    }
}
