package gg.muster.local.practice.driver.act;

import com.fasterxml.jackson.annotation.JsonInclude;
import gg.muster.local.practice.wire.Json;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Discord posts; in a direct message there is a user instead of a member, and no guild. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record InteractionJson(
        String id,
        String applicationId,
        int type,
        String token,
        int version,
        @Nullable String guildId,
        @Nullable GuildJson guild,
        String channelId,
        Json.Channel channel,
        Json.@Nullable Member member,
        Json.@Nullable User user,
        JsonNode data,
        Json.@Nullable Message message,
        String appPermissions,
        String locale,
        @Nullable String guildLocale,
        List<JsonNode> entitlements,
        Map<String, String> authorizingIntegrationOwners,
        int context) {

    /** The part of the guild that comes along. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record GuildJson(String id, String locale, List<String> features) {}
}
