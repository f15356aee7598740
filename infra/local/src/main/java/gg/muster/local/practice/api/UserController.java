package gg.muster.local.practice.api;

import gg.muster.local.practice.PracticeSettings;
import gg.muster.local.practice.gate.ApiFilter;
import gg.muster.local.practice.gate.RateLimits;
import gg.muster.local.practice.rules.Form;
import gg.muster.local.practice.wire.Json;
import gg.muster.local.practice.wire.Wire;
import gg.muster.local.practice.world.Channels;
import gg.muster.local.practice.world.DiscordError;
import gg.muster.local.practice.world.Member;
import gg.muster.local.practice.world.Members;
import gg.muster.local.practice.world.World;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The bot itself, other users, and the bot's direct message channels. */
@Controller(ApiFilter.PREFIX)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UserController {
    private final World world;
    private final Channels channels;
    private final Members members;
    private final RateLimits limits;
    private final Bodies bodies;
    private final Wire wire;
    private final PracticeSettings settings;

    UserController(
            World world,
            Channels channels,
            Members members,
            RateLimits limits,
            Bodies bodies,
            Wire wire,
            PracticeSettings settings) {
        this.world = world;
        this.channels = channels;
        this.members = members;
        this.limits = limits;
        this.bodies = bodies;
        this.wire = wire;
        this.settings = settings;
    }

    @Get("/applications/@me")
    Json.Application application() {
        String key = settings.signingKey().publicKeyHex();
        String endpoint = settings.interactionsUrl().get().toString();
        return new Json.Application(world.botId(), wire.bot().username(), "", wire.bot(), key, endpoint);
    }

    @Get("/users/@me")
    Json.User me() {
        return wire.bot();
    }

    @Get("/users/{user}")
    Json.User user(String user) {
        return wire.user(known(user));
    }

    @Post("/users/@me/channels")
    Json.Channel openDm(@Body String body) {
        Form form = bodies.form(body);
        String recipient = form.requiredText("recipient_id", 1, 20);
        form.check();
        Member member = known(recipient);
        if (channels.findDm(recipient).isEmpty() && !limits.allowsNewDm()) {
            throw DiscordError.Code.DMS_TOO_FAST.error();
        }
        return wire.channel(channels.dm(member));
    }

    private Member known(String id) {
        return members.anywhere(id).filter(m -> m.id().equals(id)).orElseThrow(DiscordError.Code.UNKNOWN_USER::error);
    }
}
