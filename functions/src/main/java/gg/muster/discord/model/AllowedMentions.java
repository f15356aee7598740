package gg.muster.discord.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a message may ping. Discord's own default pings everyone it mentions, so this is sent with every message. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AllowedMentions(
        List<String> parse,
        @Nullable List<String> users,
        @Nullable List<String> roles) {

    private static final int IDS = 100;

    public AllowedMentions {
        Limits.count("mentioned users", users, IDS);
        Limits.count("mentioned roles", roles, IDS);
    }

    public static AllowedMentions none() {
        return new AllowedMentions(List.of(), null, null);
    }

    public static AllowedMentions users(List<String> ids) {
        return new AllowedMentions(List.of(), List.copyOf(ids), null);
    }

    public static AllowedMentions roles(List<String> ids) {
        return new AllowedMentions(List.of(), null, List.copyOf(ids));
    }
}
