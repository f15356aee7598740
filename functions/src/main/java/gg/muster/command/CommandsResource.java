package gg.muster.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The slash commands as a resource of a CloudFormation stack. Whatever happens CloudFormation is told, for it would wait
 * for an answer; even settings that nothing can be started with are told as the reason why the deploy failed.
 */
public final class CommandsResource {
    private static final Logger LOG = LoggerFactory.getLogger(CommandsResource.class);
    private static final JsonMapper JSON = JsonMapper.createDefault();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 3;

    /** Always the same: with another one CloudFormation would delete what it takes for the resource replaced. */
    private static final String ID = "muster-commands";

    /** CloudFormation takes 4,096 bytes in all. */
    private static final int LONGEST_REASON = 1000;

    private final Supplier<ApplicationContext> start;

    /** Takes what starts the application, which may fail. */
    public CommandsResource(Supplier<ApplicationContext> start) {
        this.start = start;
    }

    /** What CloudFormation asks for; {@code type} is Create, Update or Delete, {@code answerTo} a signed URL. */
    public record Request(String type, String answerTo, String stackId, String requestId, String logicalId) {}

    private record Result(String status, String reason) {}

    /**
     * Registers the commands, or removes them with the stack, and tells CloudFormation.
     *
     * @return what it was told
     * @throws IllegalStateException when it could not be told
     */
    public String serve(Request request) {
        var result = request.type().equals("Delete") ? removed() : registered();
        tell(request, result);
        return result.status() + ": " + result.reason();
    }

    private Result registered() {
        try (var context = start.get()) {
            var replaced = context.getBean(RegisterCommands.class).all();
            return new Result("SUCCESS", replaced.isEmpty() ? "nothing differed" : "registered for " + replaced);
        } catch (RuntimeException failure) {
            LOG.error("the commands could not be registered", failure);
            return new Result("FAILED", "The commands could not be registered: " + cause(failure));
        }
    }

    /** A bot that has been removed from the guild must not keep the stack from being deleted. */
    private Result removed() {
        try (var context = start.get()) {
            context.getBean(RegisterCommands.class).none();
            return new Result("SUCCESS", "removed");
        } catch (RuntimeException failure) {
            LOG.warn("the commands could not be removed", failure);
            return new Result("SUCCESS", "The commands could not be removed: " + cause(failure));
        }
    }

    private static String cause(RuntimeException failure) {
        Throwable first = failure;
        while (first.getCause() != null && first.getCause().getMessage() != null) {
            first = first.getCause();
        }
        var message = Objects.requireNonNullElse(first.getMessage(), first.toString());
        return message.substring(0, Math.min(message.length(), LONGEST_REASON));
    }

    private static void tell(Request request, Result result) {
        var answer = new LinkedHashMap<String, String>();
        answer.put("Status", result.status());
        answer.put("Reason", result.reason());
        answer.put("PhysicalResourceId", ID);
        answer.put("StackId", request.stackId());
        answer.put("RequestId", request.requestId());
        answer.put("LogicalResourceId", request.logicalId());
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var put = HttpRequest.newBuilder(URI.create(request.answerTo()))
                    .timeout(PATIENCE)
                    .PUT(HttpRequest.BodyPublishers.ofString(json(answer)))
                    .build();
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                if (isTaken(client, put)) {
                    return;
                }
            }
        }
        throw new IllegalStateException("CloudFormation could not be told: " + result.reason());
    }

    private static boolean isTaken(HttpClient client, HttpRequest put) {
        try {
            var status =
                    client.send(put, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                LOG.warn("CloudFormation's URL answered {}", status);
            }
            return status == 200;
        } catch (IOException e) {
            LOG.warn("CloudFormation's URL cannot be reached: {}", e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while telling CloudFormation", e);
        }
    }

    private static String json(Map<String, String> answer) {
        try {
            return JSON.writeValueAsString(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
