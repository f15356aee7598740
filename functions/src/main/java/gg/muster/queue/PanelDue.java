package gg.muster.queue;

import gg.muster.redis.Answer;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of panels.
 *
 * @param panelAt ms at which one is shown anew, where nobody was going to be woken for it before
 */
@Serdeable
public record PanelDue(@Nullable Long panelAt) {

    /** Of many who join and leave at once, the first has the matchmaker woken. */
    public static void wake(Answer<?> answer, Wake wake, String league, long now) {
        var at = answer.as(PanelDue.class).panelAt();
        if (at != null) {
            wake.matchmaker(league, Duration.ofMillis(Math.max(0, at - now)));
        }
    }
}
