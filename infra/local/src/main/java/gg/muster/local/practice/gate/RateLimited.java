package gg.muster.local.practice.gate;

/** A call that came too soon. */
final class RateLimited extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RateLimits.Verdict verdict;

    RateLimited(RateLimits.Verdict verdict) {
        super("You are being rate limited.");
        this.verdict = verdict;
    }

    RateLimits.Verdict verdict() {
        return verdict;
    }
}
