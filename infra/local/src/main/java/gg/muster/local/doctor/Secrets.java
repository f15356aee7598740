package gg.muster.local.doctor;

import gg.muster.settings.Setting;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Quotes what drivers and libraries say of a failure, without whatever is secret in the environment: whole values, and the
 * passwords within them. The doctor's own sentences have none.
 */
final class Secrets {
    private static final int SHORT = 8;
    private static final String HIDDEN = "(hidden)";
    private static final Pattern PASSWORD = Pattern.compile("://[^/@\\s]*?:([^@\\s]+)@|[?&]password=([^&\\s]+)");

    private final List<String> secrets;

    private Secrets(List<String> secrets) {
        this.secrets = secrets;
    }

    static Secrets of(Map<String, String> environment) {
        var found = new ArrayList<String>();
        Arrays.stream(Setting.values())
                .filter(Setting::secret)
                .map(setting -> environment.getOrDefault(setting.name(), "").strip())
                .filter(value -> !value.isEmpty())
                .forEach(value -> {
                    found.add(value);
                    passwords(value).forEach(found::add);
                });
        // Longest first, for one may be part of another.
        found.sort(Comparator.comparingInt(String::length).reversed());
        return new Secrets(List.copyOf(found));
    }

    /** The messages of a failure, from the outside in. */
    String why(Throwable failure) {
        var messages = new LinkedHashSet<String>();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (!(cause instanceof ExecutionException)) {
                messages.add(Optional.ofNullable(cause.getMessage())
                        .orElse(cause.getClass().getSimpleName()));
            }
        }
        return hide(String.join(": ", messages));
    }

    String hide(String text) {
        var hidden = text;
        for (var secret : secrets) {
            hidden = pattern(secret).matcher(hidden).replaceAll(HIDDEN);
        }
        return hidden;
    }

    /** A short one only where it stands by itself: within words it would garble them, and be guessed from the gaps. */
    private static Pattern pattern(String secret) {
        var quoted = Pattern.quote(secret);
        return Pattern.compile(secret.length() < SHORT ? "(?<!\\w)" + quoted + "(?!\\w)" : quoted);
    }

    /** As written and as meant, for a driver quotes it decoded. */
    private static Stream<String> passwords(String value) {
        return PASSWORD.matcher(value)
                .results()
                .map(match -> match.group(1) != null ? match.group(1) : match.group(2))
                .flatMap(password -> Stream.of(password, decoded(password)));
    }

    private static String decoded(String password) {
        try {
            return URLDecoder.decode(password.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return password;
        }
    }
}
