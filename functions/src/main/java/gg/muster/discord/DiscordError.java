package gg.muster.discord;

import java.util.Arrays;

/** Discord's error codes that someone here acts on; all others are {@link #OTHER}. */
public enum DiscordError {
    UNKNOWN_CHANNEL(10003),
    UNKNOWN_GUILD(10004),
    UNKNOWN_MEMBER(10007),
    UNKNOWN_MESSAGE(10008),
    UNKNOWN_WEBHOOK(10015),
    UNKNOWN_VOICE_STATE(10065),
    GUILD_FULL(30013),
    OLD_MESSAGE_EDITS(30046),
    OPENING_DMS_TOO_FAST(40003),
    MISSING_ACCESS(50001),
    DM_CLOSED(50007),
    MISSING_PERMISSIONS(50013),
    INTERACTION_EXPIRED(50027),
    INVALID_FORM(50035),
    NO_MUTUAL_GUILD(50278),
    OTHER(0);

    private final int code;

    DiscordError(int code) {
        this.code = code;
    }

    static DiscordError of(int code) {
        return Arrays.stream(values())
                .filter(error -> error.code == code)
                .findFirst()
                .orElse(OTHER);
    }
}
