package gg.muster.local.practice.driver;

import gg.muster.local.practice.driver.act.Input;
import gg.muster.local.practice.driver.act.Outcome;
import gg.muster.local.practice.driver.act.Performer;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;

/** {@code POST /practice/interactions}: a member types, presses or submits. */
@Controller("/practice/interactions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class InteractionController {
    private final Performer performer;
    private final JsonMapper mapper;

    InteractionController(Performer performer, JsonMapper mapper) {
        this.performer = performer;
        this.mapper = mapper;
    }

    @Post
    Outcome act(@Body String body) throws InterruptedException, IOException {
        return performer.perform(Input.of(mapper, body));
    }
}
