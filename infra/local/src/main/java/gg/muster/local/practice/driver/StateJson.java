package gg.muster.local.practice.driver;

import com.fasterxml.jackson.annotation.JsonInclude;
import gg.muster.local.practice.PracticeGuild;
import gg.muster.local.practice.Roster;
import gg.muster.local.practice.wire.Json;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A guild as {@code GET /practice/state} shows it. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record StateJson(
        long revision,
        Guild guild,
        List<Guild> guilds,
        Application application,
        List<Member> members,
        List<Channel> channels,
        List<Message> messages,
        List<Dm> dms,
        List<JsonNode> commands,
        int invalidRequests) {

    /**
     * {@code home} is where commands are typed that name no channel; {@code panels}: players join by buttons;
     * {@code pools} are what a roster sorts them into.
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Guild(String id, String name, String league, String home, boolean panels, List<String> pools) {
        static Guild of(PracticeGuild guild) {
            return new Guild(guild.id(), guild.name(), guild.league(), guild.home(), guild.panels(), guild.pools());
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Application(String id) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Members(List<Member> members) {}

    /** What the bot's role grants; {@code denied} is what it is denied in the channel that was asked about. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Bot(String role, String permissions, @Nullable String denied) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Member(
            String id,
            String name,
            String tier,
            String status,
            double mmr,
            boolean dmsOpen,
            boolean inGuild,
            List<String> roles,
            @Nullable String voiceChannelId) {

        static Member of(
                gg.muster.local.practice.world.Member m,
                @Nullable String voice,
                PracticeGuild guild,
                Map<String, String> pools) {
            return of(m, voice, guild.pools().isEmpty() ? m.person() : onRoster(m, pools));
        }

        /** There the league's own database says nothing of anybody. */
        private static Roster.Member onRoster(gg.muster.local.practice.world.Member m, Map<String, String> pools) {
            return new Roster.Member(m.id(), m.name(), pools.getOrDefault(m.id(), ""), "", 0);
        }

        private static Member of(
                gg.muster.local.practice.world.Member m, @Nullable String voice, Roster.Member person) {
            return new Member(
                    m.id(),
                    m.name(),
                    person.tier(),
                    person.status(),
                    person.mmr(),
                    m.dmsOpen(),
                    m.inGuild(),
                    m.roles(),
                    voice);
        }
    }

    /** {@code canConnect} is there for a voice channel that somebody looks at. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Channel(
            String id,
            int type,
            String name,
            @Nullable String parentId,
            List<Json.Overwrite> permissionOverwrites,
            int position,
            @Nullable String topic,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean canConnect,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> threadMembers) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Message(
            String id,
            String channelId,
            String content,
            JsonNode embeds,
            JsonNode components,
            List<Json.Attachment> attachments,
            Author author,
            String timestamp,
            @Nullable String editedTimestamp,
            boolean ephemeral,
            @Nullable String ephemeralFor,
            int flags,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Interaction interaction,

            boolean pending) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Author(String id, String name, boolean bot) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Interaction(String member, @Nullable String command) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Dm(String member, String channelId, List<Message> messages) {}
}
