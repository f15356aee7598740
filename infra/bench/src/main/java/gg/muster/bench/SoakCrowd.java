package gg.muster.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The members of all leagues, who act each in their own time for as long as an evening lasts. */
final class SoakCrowd {
    private static final Logger LOG = LoggerFactory.getLogger(SoakCrowd.class);
    private static final Duration BETWEEN_ACTIONS = Duration.ofMinutes(2);

    private final SoakStage stage;
    private final List<SoakMember> members = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    SoakCrowd(SoakStage stage) {
        this.stage = stage;
        arrive("combines", 30, Map.of("tier", "EXPERT", "status", "DRAFT_ELIGIBLE"));
        arrive("combines", 5, Map.of("tier", "EXPERT", "status", "SIGNED"));
        arrive("parties", 30, Map.of());
        arrive("gamemodes", 20, Map.of());
        arrive("scrims", 12, Map.of("tier", "MASTER"));
    }

    private void arrive(String league, int count, Map<String, Object> kind) {
        for (var id : stage.hands().arrive(league, count, kind)) {
            ids.add(id);
            members.add(
                    new SoakMember(league, id, stage.screen(), stage.redis(), stage.hands(), new Random(ids.size())));
        }
    }

    List<String> ids() {
        return List.copyOf(ids);
    }

    /** Begins to act, until the executor is closed. */
    ExecutorService goOut() {
        var evening = Executors.newVirtualThreadPerTaskExecutor();
        members.forEach(member -> evening.execute(() -> live(member, evening)));
        return evening;
    }

    private void live(SoakMember member, ExecutorService evening) {
        var random = new Random(member.hashCode());
        try {
            while (!evening.isShutdown()) {
                var pause = BETWEEN_ACTIONS.toMillis() * -Math.log(1 - random.nextDouble());
                stage.clock().sleep(Duration.ofMillis((long) pause));
                if (!evening.isShutdown()) {
                    member.act();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            LOG.error("a member goes home, which none should", bug);
        }
    }
}
