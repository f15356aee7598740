package gg.muster.party;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Keeps what a party has in its guild; {@code lua/party/keep.lua} sets it once. */
@Singleton
public final class KeepParty {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("party/keep", Arguments.class, Code.class);
    private static final String CHANNEL = "channel";
    private static final String CARD = "card";

    private final Scripts scripts;

    KeepParty(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        KEPT,
        HELD,
        GONE
    }

    /** See the script's header. */
    @Serdeable
    public record Arguments(
            String party,
            String fact,
            @Nullable String value,
            @Nullable String instead,
            boolean thread) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(@Nullable String value) {}

    /** Its channel was made; {@code thread}: it is a private thread. */
    public Code channel(String league, String party, String channel, boolean thread) {
        return keep(league, new Arguments(party, CHANNEL, channel, null, thread));
    }

    /** That channel is gone, and what was in it. */
    public Code noChannel(String league, String party, String gone) {
        return keep(league, new Arguments(party, CHANNEL, null, gone, false));
    }

    /** The message that shows it; {@code instead}: the one that did until now. */
    public Code card(String league, String party, String card, @Nullable String instead) {
        return keep(league, new Arguments(party, CARD, card, instead, false));
    }

    private Code keep(String league, Arguments arguments) {
        return scripts.run(SCRIPT, league, arguments).code();
    }
}
