package gg.muster.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import gg.muster.league.Queue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of players and their leagues, as a spreadsheet saves it: the columns {@code discord_id} or {@code username}, or
 * both, and {@code league}, in any order; others are not looked at. Commas, semicolons or tabs separate them.
 */
public final class RosterFile {
    /** So many rows are taken at once. */
    public static final int MOST_ROWS = 5000;

    /** So large a file is read. */
    public static final int MOST_BYTES = 512 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String ID = "discord_id";
    private static final String USERNAME = "username";
    private static final String LEAGUE = "league";
    private static final List<String> COLUMNS = List.of(ID, USERNAME, LEAGUE);

    private final List<Queue.Pool> pools;
    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private int width;

    private RosterFile(List<Queue.Pool> pools) {
        this.pools = pools;
    }

    /**
     * A row that makes sense.
     *
     * @param line of the file, from 1
     * @param player a Discord id; null: the account is named by its username alone
     */
    public record Row(
            long line, @Nullable String player, @Nullable String username, String pool) {}

    /** What is wrong in a line of the file, or with {@code line} 0 with all of it. */
    public record Problem(long line, String what) {}

    /** All rows, and everything that is wrong: nothing of the file counts unless that is empty. */
    public record Read(List<Row> rows, List<Problem> problems) {}

    /** Reads a file for a league with these pools. */
    public static Read read(byte[] file, List<Queue.Pool> pools) {
        var reading = new RosterFile(pools);
        try {
            reading.read(text(file));
        } catch (CharacterCodingException other) {
            reading.problem(0, "the file is not in UTF-8; save it as \"CSV UTF-8\"");
        } catch (CsvParseException broken) {
            reading.problem(0, "the file is no table: " + broken.getMessage());
        }
        return new Read(List.copyOf(reading.rows), List.copyOf(reading.problems));
    }

    private static String text(byte[] file) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    private void read(String text) {
        var table = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
        boolean header = true;
        for (CsvRecord line : table) {
            if (header) {
                header = false;
                header(line);
                if (!problems.isEmpty()) {
                    return;
                }
            } else if (line.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                row(line);
            }
        }
        if (problems.isEmpty()) {
            checkLength();
        }
    }

    /** Whatever the first line has most of. */
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (count(first, each) > count(first, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private void header(CsvRecord line) {
        width = line.getFieldCount();
        for (int i = 0; i < width; i++) {
            var name = line.getField(i).strip().toLowerCase(Locale.ROOT).replace(' ', '_');
            if (COLUMNS.contains(name) && columns.putIfAbsent(name, i) != null) {
                problem(line.getStartingLineNumber(), "there are two columns " + name);
            }
        }
        boolean namesPlayers = columns.containsKey(ID) || columns.containsKey(USERNAME);
        if (!namesPlayers || !columns.containsKey(LEAGUE)) {
            problem(
                    line.getStartingLineNumber(),
                    "the first line names the columns: discord_id or username, and league; it has "
                            + line.getFields().stream().map(RosterFile::quoted).collect(Collectors.joining(", ")));
        }
    }

    private void row(CsvRecord line) {
        var number = line.getStartingLineNumber();
        if (line.getFieldCount() > width) {
            problem(number, "has " + line.getFieldCount() + " values, but there are " + width + " columns");
            return;
        }
        var player = cell(line, ID).orElse(null);
        var username =
                cell(line, USERNAME).map(name -> name.replaceFirst("^@", "")).orElse(null);
        var league = cell(line, LEAGUE).orElse("");
        var wrong = Stream.concat(wrongPlayer(player, username).stream(), wrongLeague(league).stream())
                .toList();
        wrong.forEach(what -> problem(number, what));
        if (wrong.isEmpty()) {
            rows.add(new Row(number, player, username, pool(league).orElseThrow()));
        }
    }

    private static Optional<String> wrongPlayer(@Nullable String id, @Nullable String username) {
        if (id == null) {
            return username == null
                    ? Optional.of("names nobody: it needs a discord_id or a username")
                    : Optional.empty();
        }
        if (id.matches("[0-9]{17,20}")) {
            return Optional.empty();
        }
        var rounded = id.matches("[0-9.,]+[eE].*") ? "; have the spreadsheet keep that column as text" : "";
        return Optional.of(quoted(id) + " is no Discord id, which has 17 to 20 digits" + rounded);
    }

    private Optional<String> wrongLeague(String league) {
        if (league.isEmpty()) {
            return Optional.of("has no league");
        }
        var known = pools.stream().map(Queue.Pool::name).collect(Collectors.joining(", "));
        return pool(league).isPresent()
                ? Optional.empty()
                : Optional.of(quoted(league) + " is no league; there are " + known);
    }

    private Optional<String> cell(CsvRecord line, String column) {
        return Optional.ofNullable(columns.get(column))
                .filter(place -> place < line.getFieldCount())
                .map(place -> line.getField(place).strip())
                .filter(value -> !value.isEmpty());
    }

    private Optional<String> pool(String typed) {
        return pools.stream()
                .filter(pool -> typed.equalsIgnoreCase(pool.id()) || typed.equalsIgnoreCase(pool.name()))
                .map(Queue.Pool::id)
                .findFirst();
    }

    private void checkLength() {
        if (rows.isEmpty()) {
            problem(0, "the file has no rows");
        } else if (rows.size() > MOST_ROWS) {
            problem(0, "the file has " + rows.size() + " rows; " + MOST_ROWS + " are taken at once");
        }
    }

    private void problem(long line, String what) {
        problems.add(new Problem(line, what));
    }

    static String quoted(String cell) {
        return '"' + (cell.length() > 40 ? cell.substring(0, 39) + "…" : cell) + '"';
    }
}
