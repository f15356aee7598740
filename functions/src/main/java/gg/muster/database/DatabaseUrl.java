package gg.muster.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a MariaDB is and how to sign in, read from {@code jdbc:mariadb://host/db?user=…} or from
 * {@code mysql://user:password@host:port/db}, whose user and password are percent-encoded.
 *
 * <p>Neither {@link #toString()} nor an error contains the password or the text it came from.
 */
public record DatabaseUrl(String jdbcUrl, String user, String password) {
    private static final Pattern SHAPE = Pattern.compile("(?i)(?<jdbc>jdbc:)?(?:mariadb|mysql)://"
            + "(?:(?<login>[^/?]*)@)?(?<host>\\[[0-9a-f:.]+]|[^:/?@,\\[\\]]+)(?::(?<port>[^/?@,]*))?"
            + "/(?<database>[^/?]*)(?:\\?(?<options>.*))?");
    private static final int DEFAULT_PORT = 3306;

    /** Options of other tools that read the same setting, which say nothing to this driver. */
    private static final Pattern FOREIGN = Pattern.compile(
            "connection_limit|pool_timeout|connect_timeout|socket_timeout|sslaccept|ssl-mode|sslcert|sslidentity|sslpassword|socket");

    /**
     * Reads a setting.
     *
     * @throws IllegalArgumentException if it cannot be used; the message begins with the setting's name
     */
    public static DatabaseUrl parse(String setting, String value) {
        var parts = SHAPE.matcher(value.strip());
        require(
                parts.matches(),
                setting,
                "must look like mysql://user:password@host:3306/database or jdbc:mariadb://host:3306/database?user=…&password=…"
                        + " (with @ / ? # in a password percent-encoded)");
        var inJdbc = parts.group("jdbc") != null;
        var options = options(setting, parts.group("options"), inJdbc);
        var login = login(setting, parts.group("login"));
        var user = login.map(Login::user)
                .or(() -> Optional.ofNullable(options.remove("user")))
                .orElse("");
        var password = login.map(Login::password)
                .or(() -> Optional.ofNullable(options.remove("password")))
                .orElse("");
        require(!user.isBlank(), setting, "must name a user");
        var database = decoded(setting, "database", parts.group("database"));
        require(!database.isBlank(), setting, "must name a database after the host");
        return new DatabaseUrl(jdbcUrl(parts.group("host"), port(setting, parts), database, options), user, password);
    }

    @Override
    public String toString() {
        return user + " at " + jdbcUrl.replaceFirst("\\?.*", "");
    }

    private static String jdbcUrl(String host, int port, String database, Map<String, String> options) {
        var query = options.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("&"));
        return "jdbc:mariadb://%s:%d/%s%s".formatted(host, port, database, query.isEmpty() ? "" : "?" + query);
    }

    private static int port(String setting, Matcher parts) {
        var text = parts.group("port");
        if (text == null) {
            return DEFAULT_PORT;
        }
        var port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        require(port >= 1 && port <= 65_535, setting, "the port must be 1..65535");
        return port;
    }

    private static Optional<Login> login(String setting, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var colon = text.indexOf(':');
        var user = colon < 0 ? text : text.substring(0, colon);
        var password = colon < 0 ? "" : text.substring(colon + 1);
        return Optional.of(new Login(decoded(setting, "user", user), decoded(setting, "password", password)));
    }

    private static Map<String, String> options(String setting, @Nullable String query, boolean inJdbc) {
        var options = new LinkedHashMap<String, String>();
        if (query == null) {
            return options;
        }
        for (var option : query.split("&", -1)) {
            var equals = option.indexOf('=');
            if (equals > 0) {
                var value = option.substring(equals + 1);
                var key = option.substring(0, equals);
                put(options, key, inJdbc ? value : decoded(setting, key, value));
            }
        }
        return options;
    }

    private static void put(Map<String, String> options, String key, String value) {
        if (!FOREIGN.matcher(key).matches()) {
            options.put(key, value);
        } else if (key.equals("ssl-mode") && !value.equalsIgnoreCase("preferred")) {
            options.put("sslMode", value);
        } else if (key.equals("sslaccept")) {
            options.put("sslMode", value.equals("strict") ? "verify-full" : "trust");
        }
    }

    /** A plus stays a plus: this is a URL's user and path, not a form. */
    private static String decoded(String setting, String what, String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    setting + ": the " + what + " has a % that is not followed by two hex digits (write %25)");
        }
    }

    private static void require(boolean condition, String setting, String problem) {
        if (!condition) {
            throw new IllegalArgumentException(setting + ": " + problem);
        }
    }

    private record Login(String user, String password) {}
}
