package gg.muster.local;

import gg.muster.admin.Dummies;
import gg.muster.league.League;
import gg.muster.local.practice.Roster;
import gg.muster.local.practice.driver.act.Guilds;
import gg.muster.local.practice.driver.act.Input;
import gg.muster.local.practice.driver.act.Performer;
import gg.muster.local.practice.world.Members;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** New members of a practice guild who type {@code /queue}, each a signed request like anybody's. */
final class PracticeDummies implements Dummies, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PracticeDummies.class);
    private static final List<String> STATUSES = List.of("DRAFT_ELIGIBLE", "FREE_AGENT", "SIGNED");

    private final Roster roster;
    private final Guilds guilds;
    private final Members members;
    private final Performer performer;
    private final JsonMapper json;
    private final ExecutorService sideBySide = Executors.newVirtualThreadPerTaskExecutor();

    PracticeDummies(ApplicationContext practice) {
        this.roster = practice.getBean(Roster.class);
        this.guilds = practice.getBean(Guilds.class);
        this.members = practice.getBean(Members.class);
        this.performer = practice.getBean(Performer.class);
        this.json = practice.getBean(JsonMapper.class);
    }

    @Override
    public void send(League league, String pool, int count) {
        sideBySide.execute(() -> {
            try {
                var guild = guilds.named(Optional.of(league.id())).id();
                created(guild, pool, count).forEach(member -> sideBySide.execute(() -> queue(guild, member)));
            } catch (IllegalArgumentException refused) {
                LOG.warn("no dummies for {} {}: {}", league.id(), pool, refused.getMessage());
            }
        });
    }

    private List<String> created(String guild, String pool, int count) {
        var people = new ArrayList<Roster.Member>();
        for (int i = 0; i < STATUSES.size(); i++) {
            int share = (count + STATUSES.size() - 1 - i) / STATUSES.size();
            if (share > 0) {
                people.addAll(roster.create(share, pool, STATUSES.get(i), OptionalDouble.empty()));
            }
        }
        members.welcome(guild, people);
        return people.stream().map(Roster.Member::id).toList();
    }

    private void queue(String guild, String member) {
        try {
            var typed = json.writeValueAsString(Map.of("guild", guild, "member", member, "command", "/queue"));
            performer.perform(Input.of(json, typed));
        } catch (IOException e) {
            LOG.warn("dummy {} could not queue", member, e);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever is still on the way stays there. */
    @Override
    public void close() {
        sideBySide.shutdownNow();
    }
}
