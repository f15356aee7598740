package gg.muster.match;

import gg.muster.match.result.Handed;
import gg.muster.match.result.Place;
import gg.muster.match.result.Problem;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands in who came where in a match whose result is a form; {@code lua/match/report.lua} checks and keeps it. */
@Singleton
public final class ReportMatch {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("match/report", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    ReportMatch(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        REPORTED,
        INVALID,
        ALREADY,
        NOT_BEGUN,
        CANCELLED,
        NO_FORM,
        GONE
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String request,
            long now,
            String match,
            @Nullable String by,
            List<Problem> problems,
            List<Place> places) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(@Nullable String match, @Nullable String pool, boolean corrected, List<Problem> problems) {
        public Told {
            problems = problems == null ? List.of() : List.copyOf(problems);
        }
    }

    /**
     * Hands it in.
     *
     * @param by Discord id of the admin who does it; null where the form does
     */
    public Answer<Code> report(String league, String request, String match, @Nullable String by, Handed handed) {
        var arguments = new Arguments(request, clock.millis(), match, by, handed.problems(), handed.places());
        var answer = scripts.run(SCRIPT, league, arguments);
        switch (answer.code()) {
            case REPORTED -> {
                wake.matchmaker(league);
                wake.ledger(league);
            }
            case INVALID -> wake.matchmaker(league);
            case ALREADY, NOT_BEGUN, CANCELLED, NO_FORM, GONE -> {}
        }
        return answer;
    }
}
