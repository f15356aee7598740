package gg.muster.outbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How effects are run.
 *
 * @param claimAfter without a sign of life for so long, a worker is taken for dead; one that lives gives three meanwhile
 * @param budget a run begins nothing new after this
 * @param batch events taken at a time, whose effects run side by side
 * @param replies the same of what somebody looks at "thinking" for
 * @param lastDelivery an event whose effect is refused is set aside after so many attempts; with the pauses growing to
 *     {@code claimAfter}, that is some twenty minutes
 * @param giveUpAfter one whose effect fails because a service is away is set aside when it is so old
 */
@ConfigurationProperties("muster.outbox")
public record OutboxSettings(
        @Bindable(defaultValue = "90s") Duration claimAfter,
        @Bindable(defaultValue = "50s") Duration budget,
        @Bindable(defaultValue = "16") int batch,
        @Bindable(defaultValue = "64") int replies,
        @Bindable(defaultValue = "20") int lastDelivery,
        @Bindable(defaultValue = "24h") Duration giveUpAfter) {}
