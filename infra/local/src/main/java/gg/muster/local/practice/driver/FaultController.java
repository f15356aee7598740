package gg.muster.local.practice.driver;

import gg.muster.local.practice.driver.act.Input;
import gg.muster.local.practice.driver.act.Refused;
import gg.muster.local.practice.gate.CallLog;
import gg.muster.local.practice.gate.Faults;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Makes the API misbehave on purpose, and shows what it was asked. */
@Controller("/practice")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FaultController {
    private static final int LONGEST_DELAY_MS = 60_000;

    private final Faults faults;
    private final CallLog log;
    private final JsonMapper mapper;

    FaultController(Faults faults, CallLog log, JsonMapper mapper) {
        this.faults = faults;
        this.log = log;
        this.mapper = mapper;
    }

    @Serdeable
    record Call(String method, String path, int status, String at) {}

    @Post("/faults")
    @Status(HttpStatus.NO_CONTENT)
    void add(@Body String body) {
        Input input = Input.of(mapper, body);
        faults.add(new Faults.Fault(
                input.text("method").orElse(null),
                pattern(input.required("path")),
                input.whole("status", 200, 599).orElse(null),
                input.whole("times", 1, 100_000).orElse(1),
                Duration.ofMillis(input.whole("delay_ms", 0, LONGEST_DELAY_MS).orElse(0)),
                input.flag("after").orElse(false),
                input.text("body").orElse(null)));
    }

    @Delete("/faults")
    @Status(HttpStatus.NO_CONTENT)
    void clear() {
        faults.clear();
    }

    @Get("/requests")
    List<Call> requests() {
        return log.calls().stream()
                .map(c -> new Call(c.method(), c.path(), c.status(), c.at().toString()))
                .toList();
    }

    private static Pattern pattern(String path) {
        try {
            return Pattern.compile(path);
        } catch (PatternSyntaxException e) {
            throw Refused.badInput("path: is not a regular expression: " + e.getDescription());
        }
    }
}
