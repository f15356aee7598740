package gg.muster.local.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a user of MariaDB may do, read from {@code SHOW GRANTS}. */
final class Grants {
    private static final Pattern GRANT = Pattern.compile(
            "GRANT (?<rights>.+?) ON (?<database>\\*|`(?:[^`]|``)+`)\\.(?<table>\\*|`(?:[^`]|``)+`) TO .*");

    private final List<Grant> grants;

    private record Grant(Set<String> rights, String database, String table) {
        boolean covers(String right, String inDatabase, String onTable) {
            return (rights.contains("ALL PRIVILEGES") || rights.contains(right))
                    && like(database, inDatabase)
                    && (table.equals("*") || table.equals(onTable));
        }

        /** A database is named by a pattern: {@code %} and {@code _} stand for others unless a backslash is before them. */
        private static boolean like(String pattern, String name) {
            if (pattern.equals("*")) {
                return true;
            }
            var regex = Pattern.compile("\\\\.|%|_|[^\\\\%_]+")
                    .matcher(pattern)
                    .replaceAll(part -> Matcher.quoteReplacement(
                            switch (part.group()) {
                                case "%" -> ".*";
                                case "_" -> ".";
                                default -> Pattern.quote(part.group().replaceFirst("^\\\\(?=.)", ""));
                            }));
            return name.matches(regex);
        }
    }

    private Grants(List<Grant> grants) {
        this.grants = grants;
    }

    static Grants of(List<String> lines) {
        return new Grants(
                lines.stream().map(Grants::grant).flatMap(Optional::stream).toList());
    }

    private static Optional<Grant> grant(String line) {
        var parts = GRANT.matcher(line);
        return parts.matches()
                ? Optional.of(new Grant(
                        Arrays.stream(parts.group("rights").split(", ", -1)).collect(Collectors.toSet()),
                        bare(parts.group("database")),
                        bare(parts.group("table"))))
                : Optional.empty();
    }

    /** Of these rights those that nothing grants for the table. */
    List<String> missing(List<String> rights, String database, String table) {
        return rights.stream()
                .filter(right -> grants.stream().noneMatch(grant -> grant.covers(right, database, table)))
                .toList();
    }

    /** A user as {@code GRANT} wants it, from {@code name@host}. */
    static String quoted(String user) {
        int at = user.lastIndexOf('@');
        return "'" + user.substring(0, at) + "'@'" + user.substring(at + 1) + "'";
    }

    private static String bare(String name) {
        return name.equals("*") ? name : name.substring(1, name.length() - 1).replace("``", "`");
    }
}
