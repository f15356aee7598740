package gg.muster.discord.model;

/** The kinds of channel that matches use, with Discord's numbers for them. */
public enum ChannelType {
    TEXT(0),
    DM(1),
    VOICE(2),
    CATEGORY(4),
    PRIVATE_THREAD(12);

    private final int code;

    ChannelType(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
