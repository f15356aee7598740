package gg.muster.entry;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers Discord: a function URL's event in, the answer to the interaction out. */
public final class InteractionsFunction
        extends MicronautRequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final Interactions interactions;
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
        this.metrics = context.getBean(Metrics.class);
    }

    @Override
    public APIGatewayV2HTTPResponse execute(APIGatewayV2HTTPEvent event) {
        var response = metrics.during(() -> interactions.answer(lowerCase(event.getHeaders()), body(event)));
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(response.status())
                .withHeaders(JSON)
                .withBody(response.body())
                .build();
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
