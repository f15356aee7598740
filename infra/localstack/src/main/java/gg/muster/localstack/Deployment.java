package gg.muster.localstack;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The template's resources, made one by one under names of their own; closing it removes them again. */
final class Deployment implements AutoCloseable {
    private static final Path ZIP = Path.of("..", "..", "functions", "target", "function.zip");
    private static final String FUNCTIONS = "/2015-03-31/functions";
    private static final String TRUST = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
             "Principal": {"Service": ["lambda.amazonaws.com", "scheduler.amazonaws.com"]}}]}""";
    private static final String NAMED_SECRET = "ssm:";

    private final Aws aws;
    private final Template template;
    private final String prefix;
    private String role = "";
    private final Map<String, Map<String, String>> made = new HashMap<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();

    /**
     * Nothing is made yet.
     *
     * @param prefix of every name
     * @param parameters as {@code sam deploy} would ask for them
     */
    Deployment(Aws aws, String prefix, Map<String, String> parameters) {
        this.aws = aws;
        this.prefix = prefix;
        this.template = new Template(
                parameters,
                (name, attribute) ->
                        Optional.ofNullable(made.getOrDefault(name, Map.of()).get(attribute)));
    }

    Template template() {
        return template;
    }

    /** Those that others lead to are first, so that they exist by then. */
    void queues() {
        var all = template.all("AWS::SQS::Queue");
        all.stream().filter(queue -> !redrives(queue)).forEach(this::queue);
        all.stream().filter(this::redrives).forEach(this::queue);
    }

    private boolean redrives(String queue) {
        return template.properties(queue).containsKey("RedrivePolicy");
    }

    private void queue(String name) {
        var properties = template.properties(name);
        var attributes = new LinkedHashMap<String, String>();
        properties.forEach(
                (key, value) -> attributes.put(key, key.equals("RedrivePolicy") ? redrive(value) : value.toString()));
        var fifo = Boolean.TRUE.equals(properties.get("FifoQueue"));
        var created = aws.call(
                "sqs",
                "AmazonSQS.CreateQueue",
                Map.of("QueueName", prefix + name + (fifo ? ".fifo" : ""), "Attributes", attributes));
        var url = text(created, "QueueUrl");
        undo.push(() -> aws.call("sqs", "AmazonSQS.DeleteQueue", Map.of("QueueUrl", url)));
        made.put(name, Map.of("Ref", url, "Arn", attributes(url).getOrDefault("QueueArn", "")));
    }

    private static String redrive(Object policy) {
        var parts = Template.map(policy);
        return "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%s}"
                .formatted(parts.get("deadLetterTargetArn"), parts.get("maxReceiveCount"));
    }

    /** The URL of a queue that was made. */
    String url(String queue) {
        return Objects.requireNonNull(made.getOrDefault(queue, Map.of()).get("Ref"), queue);
    }

    /** What the service says of a queue. */
    Map<String, String> attributes(String url) {
        var answer = aws.call(
                "sqs", "AmazonSQS.GetQueueAttributes", Map.of("QueueUrl", url, "AttributeNames", List.of("All")));
        var all = new HashMap<String, String>();
        Objects.requireNonNull(answer.get("Attributes"))
                .entries()
                .forEach(each -> all.put(each.getKey(), each.getValue().coerceStringValue()));
        return all;
    }

    /** Names of the parameters that functions read their secrets from. */
    Set<String> secrets() {
        var names = new TreeSet<String>();
        for (var function : functionNames()) {
            environment(function).values().stream()
                    .filter(value -> value.startsWith(NAMED_SECRET))
                    .map(value -> value.substring(NAMED_SECRET.length()).replaceFirst("#.*", ""))
                    .forEach(names::add);
        }
        return names;
    }

    /** Each gets the value whose key its name ends with. */
    void parameters(Map<String, String> values) {
        for (var name : secrets()) {
            var value = values.entrySet().stream()
                    .filter(each -> name.endsWith("/" + each.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no value is known for " + name))
                    .getValue();
            aws.call(
                    "ssm",
                    "AmazonSSM.PutParameter",
                    Map.of("Name", name, "Value", value, "Type", "SecureString", "Overwrite", true));
            undo.push(() -> aws.call("ssm", "AmazonSSM.DeleteParameter", Map.of("Name", name)));
        }
    }

    String parameter(String name) {
        var answer = aws.call("ssm", "AmazonSSM.GetParameter", Map.of("Name", name, "WithDecryption", true));
        return text(Objects.requireNonNull(answer.get("Parameter")), "Value");
    }

    List<String> functionNames() {
        return template.all("AWS::Serverless::Function");
    }

    Map<String, String> environment(String function) {
        var variables = Template.map(
                Template.map(template.properties(function).get("Environment")).get("Variables"));
        var all = new LinkedHashMap<String, String>();
        variables.forEach((name, value) -> all.put(name, value.toString()));
        return all;
    }

    /** One for all that run and for what runs them: no stand-in asks what it may. Needs a queue, which knows the account. */
    void role() {
        var name = prefix + "role";
        var account = made.values().iterator().next().getOrDefault("Arn", "").split(":", -1)[4];
        aws.form("iam", Map.of("Action", "CreateRole", "RoleName", name, "AssumeRolePolicyDocument", TRUST));
        undo.push(() -> aws.form("iam", Map.of("Action", "DeleteRole", "RoleName", name)));
        role = "arn:aws:iam::%s:role/%s".formatted(account, name);
    }

    /** From the zip that the build has made; for the machine's own kind of processor, which containers run on. */
    void function(String name) {
        var properties = template.properties(name);
        var architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
        var created = aws.rest(
                "lambda",
                "POST",
                FUNCTIONS,
                Map.of(
                        "FunctionName", prefix + name,
                        "Runtime", required(properties, "Runtime"),
                        "Handler", required(properties, "Handler"),
                        "Role", role,
                        "Timeout", required(properties, "Timeout"),
                        "MemorySize", required(properties, "MemorySize"),
                        "Architectures", List.of(architecture),
                        "Environment", Map.of("Variables", environment(name)),
                        "Code", Map.of("ZipFile", zip())));
        undo.push(() -> aws.rest("lambda", "DELETE", FUNCTIONS + "/" + prefix + name, Map.of()));
        made.put(name, Map.of("Ref", prefix + name, "Arn", text(created, "FunctionArn")));
    }

    private static Object required(Map<String, Object> properties, String name) {
        return Objects.requireNonNull(properties.get(name), name);
    }

    private static String zip() {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(ZIP));
        } catch (IOException e) {
            throw new UncheckedIOException("run ./mvnw -Plocalstack from the root, which packages it", e);
        }
    }

    JsonNode configuration(String function) {
        return aws.rest("lambda", "GET", FUNCTIONS + "/" + prefix + function + "/configuration", Map.of());
    }

    /** Where a function is called by everybody. */
    String publicUrl(String function) {
        var path = "/2021-10-31/functions/" + prefix + function + "/url";
        return text(aws.rest("lambda", "POST", path, Map.of("AuthType", "NONE")), "FunctionUrl");
    }

    /** Schedules of a function, by the event's name; returns what each says of when. */
    Map<String, String> schedules(String function) {
        var expressions = new LinkedHashMap<String, String>();
        var events = template.properties(function).get("Events");
        if (events == null) {
            return expressions;
        }
        Template.map(events).forEach((event, described) -> {
            if ("ScheduleV2".equals(Template.map(described).get("Type"))) {
                expressions.put(
                        event,
                        schedule(
                                function,
                                event,
                                Template.map(Template.map(described).get("Properties"))));
            }
        });
        return expressions;
    }

    private String schedule(String function, String event, Map<String, Object> properties) {
        var path = "/schedules/" + prefix + function + event;
        var target = new LinkedHashMap<String, Object>(
                Map.of("Arn", made.getOrDefault(function, Map.of()).getOrDefault("Arn", ""), "RoleArn", role));
        Optional.ofNullable(properties.get("Input")).ifPresent(input -> target.put("Input", input));
        aws.rest(
                "scheduler",
                "POST",
                path,
                Map.of(
                        "ScheduleExpression",
                        Objects.requireNonNull(properties.get("ScheduleExpression")),
                        "FlexibleTimeWindow",
                        Map.of("Mode", "OFF"),
                        "Target",
                        target));
        undo.push(() -> aws.rest("scheduler", "DELETE", path, Map.of()));
        return text(aws.rest("scheduler", "GET", path, Map.of()), "ScheduleExpression");
    }

    static String text(JsonNode object, String field) {
        return Objects.requireNonNull(object.get(field), () -> "no " + field + " in " + object)
                .coerceStringValue();
    }

    @Override
    public void close() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }
}
