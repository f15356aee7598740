package gg.muster.local.practice.gate;

import gg.muster.local.practice.world.DiscordError;
import org.jspecify.annotations.Nullable;

/** A call that came too soon; some limits have a code of their own. */
final class RateLimited extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RateLimits.Verdict verdict;
    private final DiscordError.@Nullable Code code;

    RateLimited(RateLimits.Verdict verdict, DiscordError.@Nullable Code code) {
        super(code == null ? "You are being rate limited." : code.text());
        this.verdict = verdict;
        this.code = code;
    }

    RateLimits.Verdict verdict() {
        return verdict;
    }

    DiscordError.@Nullable Code code() {
        return code;
    }
}
