package gg.muster.player;

import io.micronaut.core.annotation.Introspected;
import java.time.Duration;
import java.time.Instant;

/** How the last refresh of a league went, for those who look after it. */
@Introspected
public record LedgerRun(String league, Instant lastRefresh, int members, Duration duration, String outcome) {}
