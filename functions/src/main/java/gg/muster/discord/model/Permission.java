package gg.muster.discord.model;

import java.util.Arrays;

/** The permissions that match rooms are made of and that admins have, each one bit of Discord's permission set. */
public enum Permission {
    ADMINISTRATOR(3),
    MANAGE_CHANNELS(4),
    MANAGE_GUILD(5),
    ADD_REACTIONS(6),
    STREAM(9),
    VIEW_CHANNEL(10),
    SEND_MESSAGES(11),
    MANAGE_MESSAGES(13),
    EMBED_LINKS(14),
    ATTACH_FILES(15),
    READ_MESSAGE_HISTORY(16),
    CONNECT(20),
    SPEAK(21),
    MOVE_MEMBERS(24),
    USE_VOICE_ACTIVITY(25),
    MANAGE_ROLES(28),
    CREATE_PUBLIC_THREADS(35),
    CREATE_PRIVATE_THREADS(36),
    SEND_MESSAGES_IN_THREADS(38);

    private final long bit;

    Permission(int position) {
        bit = 1L << position;
    }

    /** Whether a bit set has it. */
    public boolean in(long bits) {
        return (bits & bit) != 0;
    }

    /** All of these in one number. */
    public static long bits(Permission... permissions) {
        return Arrays.stream(permissions)
                .mapToLong(permission -> permission.bit)
                .reduce(0, (a, b) -> a | b);
    }
}
