package gg.muster.notice;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;

/** Keeps a notice for a player; {@code lua/notice/add.lua} decides whether it is still of interest. */
@Singleton
public final class AddNotice {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("notice/add", Arguments.class, Code.class);

    private final Scripts scripts;

    AddNotice(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        KEPT,
        OUTDATED
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(String player, Notice.Kind kind, String pool, long at, boolean place) {}

    public Code add(String league, String player, Notice notice) {
        var kind = notice.kind();
        return scripts.run(SCRIPT, league, new Arguments(player, kind, notice.pool(), notice.at(), kind.isAboutPlace()))
                .code();
    }
}
