package gg.muster.message;

import gg.muster.admin.Abandoned;
import gg.muster.admin.Effects;
import gg.muster.admin.Health;
import gg.muster.admin.StatusAdmin;
import gg.muster.discord.model.Embed.Field;
import gg.muster.discord.model.Text;
import gg.muster.health.Service;
import gg.muster.league.League;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part of the status card about what Muster stands on, and about its own work. */
final class HealthFields {
    private static final int SET_ASIDE_SHOWN = 4;
    private static final int ERROR = 100;
    private static final int AFTER_DISCORD = 3;

    private HealthFields() {}

    static List<Field> of(League league, StatusAdmin.Seen seen) {
        var health = seen.health();
        var fields = new ArrayList<>(List.of(
                Field.inline("Redis", "answers"),
                Field.inline("League database", database(seen)),
                Field.inline("Discord", service(health, Service.DISCORD)),
                Field.inline("Last matchmaker run", ran(health.matchmakerRanAt())),
                Field.inline("Last ledger run", ran(health.ledgerRanAt())),
                Field.inline("On hold", Words.count(seen.locked(), "player")),
                Field.wide("Effects waiting", waiting(seen))));
        if (league.hasTracked()) {
            fields.add(AFTER_DISCORD, Field.inline("Numbers", service(health, Service.NUMBERS)));
        }
        if (!health.guild().isEmpty()) {
            fields.add(
                    Field.wide("Wrong with the server: mend it, then use /setup", String.join("\n", health.guild())));
        }
        if (!seen.abandoned().isEmpty()) {
            fields.add(Field.wide("Set aside: look at the cause, then try again", setAside(seen.abandoned())));
        }
        return fields;
    }

    private static String database(StatusAdmin.Seen seen) {
        if (seen.databaseDownSince() != null) {
            return "out of reach since " + Words.relative(seen.databaseDownSince());
        }
        return seen.refreshedAt() == null ? "being read" : "read " + Words.relative(seen.refreshedAt());
    }

    private static String service(Health health, Service service) {
        var answering = health.services().get(service.id());
        if (answering == null) {
            return "not called yet";
        }
        var asked = Words.relative(answering.askedAt());
        return answering.downSince() == null
                ? "answered " + asked
                : "no answer since " + Words.relative(answering.downSince()) + ", last tried " + asked + ": "
                        + Text.cut(String.valueOf(answering.error()), ERROR);
    }

    private static String ran(@Nullable Long at) {
        return at == null ? "not yet" : Words.relative(at);
    }

    private static String waiting(StatusAdmin.Seen seen) {
        var busy = seen.effects().entrySet().stream()
                .filter(group -> group.getValue().waiting() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(group -> group.getKey() + " " + waiting(group.getValue()))
                .collect(Collectors.joining("\n"));
        return busy.isEmpty() ? "none" : busy;
    }

    private static String waiting(Effects effects) {
        var oldest = effects.oldest() == null ? "" : ", the oldest from " + Words.relative(effects.oldest());
        var worst = effects.worst();
        return effects.waiting()
                + oldest
                + (worst == null
                        ? ""
                        : "; failing again and again: " + effects.failing() + ", worst "
                                + about(worst.type(), worst.match()) + ", tried "
                                + Words.count(worst.deliveries(), "time"));
    }

    private static String setAside(List<Abandoned> all) {
        int more = all.size() - SET_ASIDE_SHOWN;
        return all.stream()
                        .limit(SET_ASIDE_SHOWN)
                        .map(each -> about(each.type(), each.match()) + ", " + Words.relative(each.at()) + " after "
                                + Words.count(each.deliveries(), "attempt") + ": " + Text.cut(each.error(), ERROR))
                        .collect(Collectors.joining("\n"))
                + (more > 0 ? "\nand " + more + " more" : "");
    }

    private static String about(String type, @Nullable String match) {
        return "`" + type + "`" + (match == null ? "" : " of match " + match);
    }
}
