package gg.muster.local;

import io.micronaut.core.type.Headers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Discord posts to, and the script of a form. */
@Controller
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class InteractionsController {
    private final FunctionUrl function;

    InteractionsController(FunctionUrl function) {
        this.function = function;
    }

    @Post("/interactions")
    HttpResponse<String> interaction(HttpHeaders headers, @Body byte @Nullable [] body) {
        return function.post("/", lowerCase(headers), body == null ? new byte[0] : body);
    }

    @Post("/results/{match}")
    HttpResponse<String> result(String match, HttpHeaders headers, @Body byte @Nullable [] body) {
        return function.post("/results/" + match, lowerCase(headers), body == null ? new byte[0] : body);
    }

    private static Map<String, String> lowerCase(Headers headers) {
        var all = new HashMap<String, String>();
        headers.names()
                .forEach(name -> headers.getFirst(name, String.class)
                        .ifPresent(value -> all.put(name.toLowerCase(Locale.ROOT), value)));
        return all;
    }
}
