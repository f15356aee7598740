package gg.muster.discord.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/** What one role or member may and may not do in one channel; the bit sets are decimal numbers, as Discord writes them. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Overwrite(String id, int type, String allow, String deny) {

    private static final int ROLE = 0;
    private static final int MEMBER = 1;

    public static Overwrite role(String roleId, long allow, long deny) {
        return new Overwrite(roleId, ROLE, Long.toString(allow), Long.toString(deny));
    }

    public static Overwrite member(String userId, long allow, long deny) {
        return new Overwrite(userId, MEMBER, Long.toString(allow), Long.toString(deny));
    }

    /** The role that everyone has bears the guild's own id. */
    public static Overwrite everyone(String guildId, long allow, long deny) {
        return role(guildId, allow, deny);
    }
}
