package gg.muster.local.doctor;

import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import gg.muster.league.Leagues;
import gg.muster.league.Play;
import gg.muster.settings.Setting;
import gg.muster.settings.Settings;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings one by one, so that a wrong one keeps none of the others from being looked at. */
final class GivenSettings {
    private static final List<Setting> WAKES =
            List.of(Setting.WAKE_MATCHMAKER_URL, Setting.WAKE_LATER_URL, Setting.WAKE_LEDGER_URL);

    private static final String PARAMETER = "ssm:";

    private final Map<Setting, Finding> findings = new EnumMap<>(Setting.class);
    private final Finding leagueFiles;
    private final Map<String, String> right = new HashMap<>();
    private final Settings usable;
    private final List<League> files;
    private final Optional<Leagues> leagues;

    private GivenSettings(Map<String, String> environment) {
        for (var setting : Setting.values()) {
            findings.put(
                    setting,
                    look(setting, environment.getOrDefault(setting.name(), "").strip()));
        }
        dropLonelyWakes();
        usable = Settings.from(right);
        var names = List.of(usable.get(Setting.MUSTER_LEAGUES).orElseThrow().split(",", -1));
        var guilds = usable.get(Setting.DISCORD_GUILD_ID).map(ids -> List.of(ids.split(",", -1)));
        var wrongFile = refusal(() -> LeagueFiles.read(names));
        files = wrongFile.isPresent() ? List.of() : LeagueFiles.read(names);
        missForms();
        var mistake = wrongFile.or(() -> guilds.flatMap(ids -> refusal(() -> LeagueFiles.read(names, ids))));
        leagueFiles = mistake.map(text -> Finding.problem("leagues", text))
                .orElseGet(() -> Finding.ok("leagues", String.join(", ", names) + ": their files are right"));
        leagues = mistake.isPresent() ? Optional.empty() : guilds.map(ids -> LeagueFiles.read(names, ids));
    }

    static GivenSettings of(Map<String, String> environment) {
        return new GivenSettings(environment);
    }

    /** One for each setting, and one for the league files. */
    List<Finding> findings() {
        return Stream.concat(findings.values().stream(), Stream.of(leagueFiles)).toList();
    }

    /** Those that are right. */
    Settings usable() {
        return usable;
    }

    /** Empty where their files or guilds are not right. */
    Optional<Leagues> leagues() {
        return leagues;
    }

    /** Whether a league has its results recorded there. */
    boolean needsNumbers() {
        return isPlayedWith(Play.Result.TRACKER);
    }

    private boolean isPlayedWith(Play.Result result) {
        return files.stream()
                .flatMap(league -> league.queues().stream())
                .anyMatch(queue -> queue.play().result() == result);
    }

    private Finding look(Setting setting, String value) {
        if (value.isEmpty()) {
            return absent(setting);
        }
        if (setting.secret() && value.startsWith(PARAMETER)) {
            return Finding.problem(setting.name(), onlyNamed(value));
        }
        var mistake = mistake(setting, value);
        if (mistake.isPresent()) {
            return Finding.problem(setting.name(), mistake.get());
        }
        right.put(setting.name(), value);
        return Finding.ok(setting.name(), setting.secret() ? "set" : value);
    }

    /** The functions read it from AWS when they start; here nobody may be signed in there. */
    private static String onlyNamed(String value) {
        var name = value.substring(PARAMETER.length()).replaceAll("#.*", "");
        return "names a parameter of AWS, and the doctor needs its value: $(aws ssm get-parameter --with-decryption --name "
                + name + " --query Parameter.Value --output text)";
    }

    private static Optional<String> mistake(Setting setting, String value) {
        return refusal(() -> Settings.from(Map.of(setting.name(), value)))
                .flatMap(text -> text.lines()
                        .filter(line -> line.startsWith(setting.name() + ": "))
                        .findFirst())
                .map(line -> line.substring(setting.name().length() + 2));
    }

    private static Finding absent(Setting setting) {
        var missing = Optional.ofNullable(
                switch (setting) {
                    case DISCORD_PUBLIC_KEY -> "copy it from the developer portal, General Information, Public Key";
                    case DISCORD_APPLICATION_ID ->
                        "copy it from the developer portal, General Information, Application ID";
                    case DISCORD_BOT_TOKEN -> "make one in the developer portal, Bot, Reset Token";
                    case DISCORD_GUILD_ID ->
                        "the server's id: Discord, Settings, Advanced, Developer Mode, then right-click the server";
                    case DATABASE_URL -> "where the league's MariaDB is, mysql://user:password@host:3306/database";
                    case DISCORD_API_BASE,
                            REDIS_URL,
                            LEDGER_DATABASE_URL,
                            NUMBERS_BASE_URL,
                            NUMBERS_DIALECT,
                            RESULTS_SECRET,
                            MUSTER_LEAGUES,
                            WAKE_MATCHMAKER_URL,
                            WAKE_LATER_URL,
                            WAKE_LEDGER_URL,
                            MUSTER_PORT -> null;
                });
        return missing.map(text -> Finding.problem(setting.name(), "is missing: " + text))
                .orElseGet(() -> Finding.ok(setting.name(), "not set, " + otherwise(setting)));
    }

    /** A league whose players hand in a form gets no results without the secret of it. */
    private void missForms() {
        if (isPlayedWith(Play.Result.FORM) && !right.containsKey(Setting.RESULTS_SECRET.name())) {
            findings.computeIfPresent(
                    Setting.RESULTS_SECRET,
                    (setting, finding) -> finding.isProblem()
                            ? finding
                            : Finding.advice(
                                    setting.name(),
                                    "not set, so what players hand in by a form is refused: make one of 16 to 200"
                                            + " characters, for Muster and for the form's script"));
        }
    }

    private static String otherwise(Setting setting) {
        if (setting == Setting.RESULTS_SECRET) {
            return "so no results are taken from a form";
        }
        return setting.byDefault()
                .map(value -> "so " + value)
                .orElseGet(() -> WAKES.contains(setting) ? "as it should be outside of AWS" : "so as DATABASE_URL");
    }

    /** Whoever is woken by a queue is woken by all three. */
    private void dropLonelyWakes() {
        var set = WAKES.stream().filter(wake -> right.containsKey(wake.name())).toList();
        if (set.isEmpty() || set.size() == WAKES.size()) {
            return;
        }
        for (var wake : WAKES) {
            if (right.remove(wake.name()) == null) {
                findings.put(
                        wake,
                        Finding.problem(
                                wake.name(), "is missing, while " + set.getFirst() + " is set: set all three or none"));
            }
        }
    }

    private static Optional<String> refusal(Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (RuntimeException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }
}
