package gg.muster.deployment;

import java.util.List;

/** What {@code template.yaml} says to a function's JVM beside what Lambda says to it. */
public final class JvmOptions {
    private JvmOptions() {}

    /** None where the template says nothing. */
    public static List<String> of(String function) {
        var options = Template.read().environment(function).get("JAVA_TOOL_OPTIONS");
        return options == null ? List.of() : List.of(options.toString().strip().split("\\s+"));
    }
}
