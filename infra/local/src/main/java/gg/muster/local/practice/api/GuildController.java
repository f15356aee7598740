package gg.muster.local.practice.api;

import gg.muster.local.practice.gate.ApiFilter;
import gg.muster.local.practice.wire.Json;
import gg.muster.local.practice.wire.Wire;
import gg.muster.local.practice.world.Access;
import gg.muster.local.practice.world.Channels;
import gg.muster.local.practice.world.DiscordError;
import gg.muster.local.practice.world.Members;
import gg.muster.local.practice.world.Permission;
import gg.muster.local.practice.world.World;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /guilds/{guild}}: its channels, roles, members and who is in voice. */
@Controller(ApiFilter.PREFIX + "/guilds/{guild}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class GuildController {
    private final World world;
    private final Channels channels;
    private final Members members;
    private final Access access;
    private final ChannelForm forms;
    private final Bodies bodies;
    private final Wire wire;

    GuildController(
            World world,
            Channels channels,
            Members members,
            Access access,
            ChannelForm forms,
            Bodies bodies,
            Wire wire) {
        this.world = world;
        this.channels = channels;
        this.members = members;
        this.access = access;
        this.forms = forms;
        this.bodies = bodies;
        this.wire = wire;
    }

    @Get
    Json.Guild guild(String guild) {
        return new Json.Guild(guild, world.known(guild).name(), world.botId(), roles(guild));
    }

    @Get("/channels")
    List<Json.Channel> channels(String guild) {
        world.known(guild);
        return channels.inGuild(guild).stream()
                .filter(c -> !c.type().isThread())
                .map(wire::channel)
                .toList();
    }

    @Post("/channels")
    @Status(HttpStatus.CREATED)
    Json.Channel create(String guild, @Body String body) {
        access.requireInGuild(guild, Permission.MANAGE_CHANNELS);
        return world.locked(() -> {
            Channels.Draft draft = forms.create(guild, bodies.form(body));
            forms.requireGrantable(
                    guild, Optional.ofNullable(draft.overwrites()).orElse(List.of()));
            return wire.channel(channels.create(guild, draft));
        });
    }

    @Get("/roles")
    List<Json.Role> roles(String guild) {
        return world.roles(guild).stream().map(wire::role).toList();
    }

    @Get("/members/search")
    List<Json.Member> search(String guild, @QueryValue String query, @QueryValue(defaultValue = "1") int limit) {
        world.known(guild);
        return members.all(guild).stream()
                .filter(m ->
                        m.inGuild() && m.name().toLowerCase(Locale.ROOT).startsWith(query.toLowerCase(Locale.ROOT)))
                .limit(limit)
                .map(m -> wire.member(m, null))
                .toList();
    }

    @Get("/members/{user}")
    Json.Member member(String guild, String user) {
        return user.equals(world.botId())
                ? wire.botIn(world.roles(guild))
                : wire.member(members.inGuild(guild, user), null);
    }

    @Get("/voice-states/{user}")
    Json.VoiceState voice(String guild, String user) {
        world.known(guild);
        String channel = members.voiceIn(guild, user).orElseThrow(DiscordError.Code.UNKNOWN_VOICE_STATE::error);
        return new Json.VoiceState(guild, channel, user, "practice-" + user, false, false, false, false, false);
    }
}
