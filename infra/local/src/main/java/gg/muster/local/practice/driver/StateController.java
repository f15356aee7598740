package gg.muster.local.practice.driver;

import gg.muster.local.practice.PracticeGuild;
import gg.muster.local.practice.driver.act.Guilds;
import gg.muster.local.practice.driver.act.Refused;
import gg.muster.local.practice.world.Member;
import gg.muster.local.practice.world.Members;
import gg.muster.local.practice.world.World;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** {@code GET /practice/state}: a guild as one member sees it, or all of it. */
@Controller("/practice/state")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StateController {
    private final World world;
    private final Guilds guilds;
    private final Members members;
    private final StateView view;

    StateController(World world, Guilds guilds, Members members, StateView view) {
        this.world = world;
        this.guilds = guilds;
        this.members = members;
        this.view = view;
    }

    @Get
    HttpResponse<StateJson> state(
            @QueryValue Optional<String> as, @QueryValue Optional<String> guild, @QueryValue Optional<Long> since) {
        PracticeGuild meant = guilds.named(guild);
        Optional<Member> viewer = as.map(who ->
                members.find(meant.id(), who).orElseThrow(() -> Refused.notFound("as: nobody is called " + who)));
        return world.locked(
                () -> since.filter(revision -> revision == world.revision()).isPresent()
                        ? HttpResponse.noContent()
                        : HttpResponse.ok(view.of(meant, viewer)));
    }
}
