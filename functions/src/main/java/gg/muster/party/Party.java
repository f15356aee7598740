package gg.muster.party;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Friends who queue together, as {@code lua/lib/parties.lua} tells of them.
 *
 * @param region the pool they play in; null where the league says who plays where
 * @param members the one who has been there longest first
 * @param createdAt ms
 * @param channel their own; null before there is one
 * @param thread whether that is a private thread
 * @param card the message there that shows them
 * @param pool the one they wait in; null: they do not
 * @param at ms since which they do
 * @param match the one that they are in together; null: none
 */
@Serdeable
public record Party(
        String id,
        @Nullable String region,
        int size,
        String leaderID,
        String joinCode,
        List<Member> members,
        long createdAt,
        @Nullable String channel,
        boolean thread,
        @Nullable String card,
        @Nullable String pool,
        @Nullable Long at,
        @Nullable String match) {

    private static final String CHANNEL = "party-";

    public Party {
        members = List.copyOf(members);
    }

    /**
     * Somebody in it.
     *
     * @param name what they were called when they came; null where it is not known
     * @param joinedAt ms
     */
    @Serdeable
    public record Member(String id, @Nullable String name, long joinedAt) {}

    public boolean has(String player) {
        return members.stream().anyMatch(member -> member.id().equals(player));
    }

    /** What its channel is called; Discord writes such names in lower case. */
    public String channelName() {
        return channelName(id);
    }

    /** The same of a party that may be over. */
    public static String channelName(String id) {
        return CHANNEL + id.toLowerCase(Locale.ROOT);
    }
}
