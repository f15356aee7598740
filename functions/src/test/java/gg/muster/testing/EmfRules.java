package gg.muster.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the specification of CloudWatch's embedded metric format demands of a line; it drops the others silently. */
public final class EmfRules {
    private static final JsonMapper JSON = JsonMapper.createDefault();
    private static final Set<String> UNITS = Set.of(
            "Seconds", "Microseconds", "Milliseconds", "Bytes", "Kilobytes", "Megabytes", "Percent", "Count", "None");

    private EmfRules() {}

    /** The line as its fields; fails where it breaks a rule. */
    public static Map<?, ?> obeyedBy(String line) {
        assertThat(line).doesNotContain("\n").hasSizeLessThan(256 * 1024);
        var fields = (Map<?, ?>) read(line);
        var aws = (Map<?, ?>) Objects.requireNonNull(fields.get("_aws"));
        assertThat(aws.get("Timestamp")).isInstanceOf(Number.class);
        var seen = new HashSet<Object>();
        for (var directive : list(aws, "CloudWatchMetrics")) {
            directive((Map<?, ?>) directive, fields, seen);
        }
        assertThat(seen).isNotEmpty().hasSizeLessThanOrEqualTo(100);
        return fields;
    }

    private static void directive(Map<?, ?> directive, Map<?, ?> fields, Set<Object> seen) {
        assertThat(directive.keySet()).isEqualTo(Set.of("Namespace", "Dimensions", "Metrics"));
        assertThat((String) directive.get("Namespace")).matches("[A-Za-z0-9._/#:-]{1,255}");
        assertThat(list(directive, "Dimensions"))
                .isNotEmpty()
                .allSatisfy(set -> assertThat((List<?>) set)
                        .hasSizeBetween(1, 30)
                        .allSatisfy(name -> assertThat((String) fields.get(name))
                                .as("dimension %s", name)
                                .isNotBlank()
                                .matches("[\\x20-\\x7e]{1,1024}")));
        assertThat(list(directive, "Metrics"))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(100)
                .allSatisfy(each -> {
                    var metric = (Map<?, ?>) each;
                    assertThat((String) metric.get("Name")).hasSizeBetween(1, 1024);
                    assertThat(seen.add(metric.get("Name")))
                            .as("%s is there once", metric)
                            .isTrue();
                    assertThat(UNITS).contains((String) metric.get("Unit"));
                    value(Objects.requireNonNull(fields.get(metric.get("Name"))));
                });
    }

    private static void value(Object value) {
        if (value instanceof List<?> values) {
            assertThat(values).hasSizeBetween(1, 100).allSatisfy(EmfRules::number);
        } else {
            number(value);
        }
    }

    private static void number(Object value) {
        assertThat(((Number) value).doubleValue()).isFinite();
    }

    private static List<?> list(Map<?, ?> fields, String name) {
        return (List<?>) Objects.requireNonNull(fields.get(name), name);
    }

    private static Object read(String line) {
        try {
            return Objects.requireNonNull(JSON.readValue(line, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + line, e);
        }
    }
}
