package gg.muster.outbox;

import gg.muster.league.HealthLeague;
import gg.muster.metrics.Metrics;
import gg.muster.testing.Lab;
import java.util.List;

/** Outboxes whose effects are a test's own; everything else is real. */
final class Outboxes {
    private Outboxes() {}

    static Outbox of(Lab lab, OutboxSettings settings, Metrics metrics, List<Effect> effects) {
        var runner = new EffectRunner(
                lab.bean(SettleOutbox.class),
                lab.bean(PostponeOutbox.class),
                new SetAside(lab.bean(AbandonOutbox.class), settings, metrics, lab.clock()),
                effects,
                settings,
                lab.wake(),
                metrics);
        return new Outbox(
                lab.bean(TakeOutbox.class), runner, lab.bean(HealthLeague.class), settings, lab.wake(), lab.clock());
    }
}
