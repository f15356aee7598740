package gg.muster.outbox.effect;

import gg.muster.discord.model.Overwrite;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Who may do what in a room that only some people see. The bot is one of them, or it could not remove what it made. */
@Singleton
public final class RoomAccess {
    /** To see a text channel, read it and write there. */
    public static final long TEXT = 68_608;

    static final long VOICE = 36_768_768;
    private static final long HIDDEN = 1_049_600;
    private static final long BOT = 1_133_584;

    private final BotAccount bot;

    RoomAccess(BotAccount bot) {
        this.bot = bot;
    }

    /** For these players, {@code allowed} being what they may. */
    public List<Overwrite> of(String guild, List<String> players, long allowed) {
        var access = new ArrayList<Overwrite>();
        access.add(Overwrite.everyone(guild, 0, HIDDEN));
        access.add(Overwrite.member(bot.id(), BOT, 0));
        players.forEach(player -> access.add(Overwrite.member(player, allowed, 0)));
        return access;
    }
}
