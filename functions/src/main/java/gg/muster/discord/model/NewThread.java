package gg.muster.discord.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/** A private thread to be made in a text channel; it does not count towards the guild's 500 channels. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewThread(String name, int type, int autoArchiveDuration, boolean invitable) {

    private static final int ONE_DAY = 1440;

    public NewThread {
        Limits.length("thread name", name, NewChannel.NAME);
    }

    /** Nobody but the bot can add members, and it is archived after a day of silence. */
    public static NewThread closed(String name) {
        return new NewThread(name, ChannelType.PRIVATE_THREAD.code(), ONE_DAY, false);
    }
}
