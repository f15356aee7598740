package gg.muster.local.practice.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The permission bits that matter to a matchmaking bot. */
public final class Permission {
    public static final long ADMINISTRATOR = 1L << 3;
    public static final long MANAGE_CHANNELS = 1L << 4;
    public static final long MANAGE_GUILD = 1L << 5;
    public static final long VIEW_CHANNEL = 1L << 10;
    public static final long SEND_MESSAGES = 1L << 11;
    public static final long MANAGE_MESSAGES = 1L << 13;
    public static final long EMBED_LINKS = 1L << 14;
    public static final long ATTACH_FILES = 1L << 15;
    public static final long READ_MESSAGE_HISTORY = 1L << 16;
    public static final long CONNECT = 1L << 20;
    public static final long SPEAK = 1L << 21;
    public static final long USE_VAD = 1L << 25;
    public static final long MANAGE_ROLES = 1L << 28;
    public static final long USE_APPLICATION_COMMANDS = 1L << 31;
    public static final long MANAGE_THREADS = 1L << 34;
    public static final long CREATE_PUBLIC_THREADS = 1L << 35;
    public static final long CREATE_PRIVATE_THREADS = 1L << 36;
    public static final long SEND_MESSAGES_IN_THREADS = 1L << 38;

    /** What the invite link of the bot asks for. */
    public static final long BOT_INVITE = 305_351_696L;

    static final long EVERYONE = VIEW_CHANNEL
            | SEND_MESSAGES
            | EMBED_LINKS
            | ATTACH_FILES
            | READ_MESSAGE_HISTORY
            | CONNECT
            | SPEAK
            | USE_VAD
            | USE_APPLICATION_COMMANDS
            | CREATE_PUBLIC_THREADS
            | CREATE_PRIVATE_THREADS
            | SEND_MESSAGES_IN_THREADS;

    private static final Map<String, Long> NAMED = Map.ofEntries(
            Map.entry("MANAGE_CHANNELS", MANAGE_CHANNELS),
            Map.entry("VIEW_CHANNEL", VIEW_CHANNEL),
            Map.entry("SEND_MESSAGES", SEND_MESSAGES),
            Map.entry("MANAGE_MESSAGES", MANAGE_MESSAGES),
            Map.entry("EMBED_LINKS", EMBED_LINKS),
            Map.entry("ATTACH_FILES", ATTACH_FILES),
            Map.entry("READ_MESSAGE_HISTORY", READ_MESSAGE_HISTORY),
            Map.entry("CONNECT", CONNECT),
            Map.entry("SPEAK", SPEAK),
            Map.entry("MANAGE_ROLES", MANAGE_ROLES),
            Map.entry("MANAGE_THREADS", MANAGE_THREADS),
            Map.entry("CREATE_PRIVATE_THREADS", CREATE_PRIVATE_THREADS),
            Map.entry("SEND_MESSAGES_IN_THREADS", SEND_MESSAGES_IN_THREADS));

    private Permission() {}

    /** By the name that Discord documents, of those that a bot is given or denied. */
    public static Optional<Long> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    public static List<String> names() {
        return NAMED.keySet().stream().sorted().toList();
    }

    public static boolean has(long held, long wanted) {
        return (held & wanted) == wanted;
    }
}
