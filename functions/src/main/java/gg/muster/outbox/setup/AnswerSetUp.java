package gg.muster.outbox.setup;

import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.message.SetUpSentences;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import gg.muster.outbox.effect.AdminChannel;
import gg.muster.outbox.effect.LateReply;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An admin wants the guild looked over: they see how far it has come, and then what came of it. */
@Singleton
final class AnswerSetUp implements Effect {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerSetUp.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SetUp setUp;
    private final LateReply reply;
    private final AdminChannel admins;
    private final Clock clock;

    AnswerSetUp(SetUp setUp, LateReply reply, AdminChannel admins, Clock clock) {
        this.setUp = setUp;
        this.reply = reply;
        this.admins = admins;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "setup.wanted";
    }

    @Override
    public void run(League league, Event event) {
        var remove = event.data().get("remove");
        var report = setUp.run(league, progress(event), remove == null ? null : remove.coerceStringValue());
        report.done().forEach(done -> LOG.info("{}: {}", league.id(), done));
        var said = SetUpSentences.report(league, report);
        if (!reply.send(event, said)) {
            admins.say(league, event.id(), String.valueOf(said.content()));
        }
    }

    /** Once a second at most, and nobody minds when it cannot be told. */
    private SetUp.Progress progress(Event event) {
        var told = new AtomicReference<>(Instant.MIN);
        return (done, total) -> {
            var now = clock.instant();
            if (told.get().plus(PAUSE).isBefore(now)) {
                told.set(now);
                reply.send(event, NewMessage.text(SetUpSentences.progress(done, total)));
            }
        };
    }
}
