package gg.muster.admin;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Writes down what an admin did where no other script does; {@code lua/admin/record.lua} does it. */
@Singleton
public final class RecordAdmin {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("admin/record", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    RecordAdmin(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        RECORDED,
        ALREADY
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(String request, long now, String admin, String action, String detail) {}

    public Code record(Act act, String action, String detail) {
        var arguments = new Arguments(act.request(), clock.millis(), act.admin(), action, detail);
        var code = scripts.run(SCRIPT, act.league().id(), arguments).code();
        wake.matchmaker(act.league().id());
        return code;
    }
}
