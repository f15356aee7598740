package gg.muster.entry;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import gg.muster.form.Forms;
import gg.muster.interaction.Interactions;
import gg.muster.metrics.Metrics;
import gg.muster.settings.Contexts;
import gg.muster.settings.Setting;
import gg.muster.snapshot.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers Discord, and the forms that results are handed in by: a function URL's event in, the answer out. */
public final class InteractionsFunction
        extends MicronautRequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final Interactions interactions;
    private final Forms forms;
    private final Metrics metrics;

    /** On Lambda. */
    public InteractionsFunction() {
        this(Contexts.onLambda(Setting.DISCORD_PUBLIC_KEY, Setting.DISCORD_GUILD_ID)
                .start());
        applicationContext.getBean(Snapshot.class).listen();
    }

    /** Anywhere else. */
    public InteractionsFunction(ApplicationContext context) {
        super(context);
        this.interactions = context.getBean(Interactions.class);
        this.forms = context.getBean(Forms.class);
        this.metrics = context.getBean(Metrics.class);
    }

    @Override
    public APIGatewayV2HTTPResponse execute(APIGatewayV2HTTPEvent event) {
        var response = metrics.during(() -> answer(event));
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(response.status())
                .withHeaders(JSON)
                .withBody(response.body())
                .build();
    }

    /** Discord knows one address; every other one has a path of its own. */
    private Interactions.Response answer(APIGatewayV2HTTPEvent event) {
        var headers = lowerCase(event.getHeaders());
        var path = Objects.requireNonNullElse(event.getRawPath(), "/");
        return path.startsWith(Forms.PATH)
                ? forms.answer(method(event), path, headers, body(event))
                : interactions.answer(headers, body(event));
    }

    private static String method(APIGatewayV2HTTPEvent event) {
        return event.getRequestContext().getHttp().getMethod();
    }

    private static byte[] body(APIGatewayV2HTTPEvent event) {
        var body = event.getBody();
        if (body == null) {
            return new byte[0];
        }
        return event.getIsBase64Encoded() ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> lowerCase(@Nullable Map<String, String> headers) {
        return headers == null
                ? Map.of()
                : headers.entrySet().stream()
                        .collect(Collectors.toMap(
                                header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (a, b) -> b));
    }
}
