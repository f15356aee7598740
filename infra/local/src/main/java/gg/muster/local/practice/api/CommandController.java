package gg.muster.local.practice.api;

import gg.muster.local.practice.gate.ApiFilter;
import gg.muster.local.practice.rules.CommandRules;
import gg.muster.local.practice.rules.Form;
import gg.muster.local.practice.wire.Wire;
import gg.muster.local.practice.world.DiscordError;
import gg.muster.local.practice.world.Snowflakes;
import gg.muster.local.practice.world.World;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Objects;

/** The slash commands of a guild; putting them replaces the whole set. */
@Controller(ApiFilter.PREFIX + "/applications/{application}/guilds/{guild}/commands")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CommandController {
    private final World world;
    private final Snowflakes ids;
    private final Bodies bodies;

    CommandController(World world, Snowflakes ids, Bodies bodies) {
        this.world = world;
        this.ids = ids;
        this.bodies = bodies;
    }

    @Get
    List<JsonNode> commands(String application, String guild) {
        require(application, guild);
        return world.commands(guild);
    }

    @Put
    List<JsonNode> overwrite(String application, String guild, @Body String body) {
        require(application, guild);
        Form form = bodies.list(body);
        List<Form> commands = CommandRules.read(form);
        form.check();
        return world.locked(() -> {
            world.commands(
                    guild,
                    commands.stream()
                            .map(Form::json)
                            .map(command -> complete(guild, command))
                            .toList());
            return world.commands(guild);
        });
    }

    private JsonNode complete(String guild, JsonNode command) {
        JsonNode name = command.get("name");
        JsonNode id = world.commands(guild).stream()
                .filter(c -> Objects.equals(c.get("name"), name))
                .map(c -> c.get("id"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> JsonNode.createStringNode(ids.next()));
        JsonNode typed =
                command.get("type") == null ? Wire.with(command, "type", JsonNode.createNumberNode(1)) : command;
        JsonNode withId = Wire.with(typed, "id", id);
        JsonNode withGuild = Wire.with(withId, "guild_id", JsonNode.createStringNode(guild));
        JsonNode whole = Wire.with(withGuild, "application_id", JsonNode.createStringNode(world.botId()));
        return Wire.with(whole, "version", JsonNode.createStringNode(ids.next()));
    }

    private void require(String application, String guild) {
        if (!application.equals(world.botId())) {
            throw DiscordError.Code.UNKNOWN_APPLICATION.error();
        }
        world.known(guild);
    }
}
