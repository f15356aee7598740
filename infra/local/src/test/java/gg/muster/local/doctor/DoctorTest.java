package gg.muster.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.servers.FreePort;
import gg.muster.settings.Setting;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A deployment with one fault after the other: the doctor finds that one and no other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoctorTest {
    private final Patient patient = new Patient("doctor");

    @AfterAll
    void close() {
        patient.close();
    }

    @Test
    void a_deployment_without_fault_is_well() {
        var report = Doctor.examine(patient.environment(), Patient.PATIENCE);

        assertThat(Patient.lines(Finding.Verdict.PROBLEM, report.findings())).isEmpty();
        assertThat(report.isWell()).isTrue();
        assertThat(report.text())
                .contains("ok    Redis version               Redis 7.")
                .containsPattern("ok    Live state combines         \\d+ players?, 0 matches: nothing out of place")
                .contains("ok    MariaDB league tables       all 7 may be read")
                .contains("ok    MariaDB ledger tables       up to date, version " + Patient.migrations())
                .contains("ok    Discord token               that of Muster")
                .contains("ok    Discord endpoint            " + patient.endpoint + " refuses what is forged, 401 in ")
                .contains("ok    Guild combines commands")
                .contains("ok    Numbers                     " + patient.discord("/practice/numbers") + " answers, 200")
                .endsWith("\n\nAll is well.");
    }

    @Test
    void every_setting_has_its_line() {
        var subjects = patient.findings().stream().map(Finding::subject);

        assertThat(subjects)
                .containsAll(Arrays.stream(Setting.values()).map(Setting::name).toList());
    }

    @Test
    void no_secret_is_told_whatever_goes_wrong() {
        patient.user("guest", "open-sesame");
        var report = Doctor.examine(
                patient.environment(
                        "REDIS_URL",
                        "redis://someone:swordfish@127.0.0.1:" + patient.redis.port(),
                        "DATABASE_URL",
                        patient.urlOf("guest", "open-sesame"),
                        "LEDGER_DATABASE_URL",
                        patient.urlOf("nobody", "p%40ssw0rd"),
                        "DISCORD_BOT_TOKEN",
                        "not-the-bots-token"),
                Patient.PATIENCE);

        assertThat(report.isWell()).isFalse();
        assertThat(report.text()).doesNotContain("swordfish", "open-sesame", "p%40ssw0rd", "p@ssw0rd", "not-the-bots");
    }

    @Test
    void whatever_quotes_a_secret_has_it_taken_out() {
        var secrets = Secrets.of(Map.of(
                "DISCORD_BOT_TOKEN", "tok.en",
                "REDIS_URL", "rediss://:sword%2Ffish@a:1,rediss://:other@b:1",
                "DATABASE_URL", "jdbc:mariadb://h/d?user=u&password=open&sslMode=trust"));

        assertThat(secrets.hide("tok.en, sword%2Ffish, sword/fish, other, open, u at h"))
                .isEqualTo("(hidden), (hidden), (hidden), (hidden), (hidden), u at h");
    }

    @Test
    void a_secret_that_is_only_named_is_asked_for() {
        var findings = patient.findings("DATABASE_URL", "ssm:/muster/database-url#2");

        assertThat(Patient.lines(Finding.Verdict.PROBLEM, findings))
                .containsExactly("DATABASE_URL: names a parameter of AWS, and the doctor needs its value: $(aws ssm"
                        + " get-parameter --with-decryption --name /muster/database-url --query Parameter.Value"
                        + " --output text)");
    }

    @Test
    void a_league_with_forms_should_have_their_secret() {
        assertThat(patient.hints("MUSTER_LEAGUES", "scrims"))
                .contains("RESULTS_SECRET: not set, so what players hand in by a form is refused: make one of 16 to 200"
                        + " characters, for Muster and for the form's script");
        assertThat(patient.hints("MUSTER_LEAGUES", "scrims", "RESULTS_SECRET", "0123456789abcdef"))
                .noneMatch(hint -> hint.startsWith("RESULTS_SECRET"));
    }

    @Test
    void a_wrong_setting_is_named_and_the_others_are_looked_at_all_the_same() {
        var findings = patient.findings("DISCORD_PUBLIC_KEY", "abc", "NUMBERS_DIALECT", "klingon");

        assertThat(Patient.lines(Finding.Verdict.PROBLEM, findings))
                .containsExactly(
                        "DISCORD_PUBLIC_KEY: must be 64 hexadecimal digits, was \"abc\"",
                        "NUMBERS_DIALECT: must be requirements or live, was \"klingon\"",
                        "Discord public key: set DISCORD_PUBLIC_KEY to " + patient.key.publicKeyHex());
        assertThat(Patient.subjects(findings)).contains("Redis version", "MariaDB league", "Guild combines");
    }

    @Test
    void nothing_set_at_all_is_a_list_of_what_to_set() {
        var findings = Doctor.examine(
                        Map.of(
                                "REDIS_URL",
                                "redis://127.0.0.1:" + FreePort.next(),
                                "NUMBERS_BASE_URL",
                                "http://127.0.0.1:" + FreePort.next()),
                        Patient.PATIENCE)
                .findings();

        assertThat(Patient.lines(Finding.Verdict.PROBLEM, findings))
                .hasSize(7)
                .anySatisfy(line -> assertThat(line).startsWith("DISCORD_BOT_TOKEN: is missing: make one in the"))
                .anySatisfy(line -> assertThat(line).startsWith("DATABASE_URL: is missing: "))
                .anySatisfy(line -> assertThat(line).startsWith("Redis: Unable to connect"));
    }

    @Test
    void one_queue_of_wakes_without_the_others_is_a_mistake() {
        var findings = patient.findings("WAKE_LATER_URL", "https://sqs.eu-central-1.amazonaws.com/1/later");

        assertThat(Patient.lines(Finding.Verdict.PROBLEM, findings))
                .containsExactly(
                        "WAKE_MATCHMAKER_URL: is missing, while WAKE_LATER_URL is set: set all three or none",
                        "WAKE_LEDGER_URL: is missing, while WAKE_LATER_URL is set: set all three or none");
    }

    @Test
    void a_league_that_does_not_exist_or_has_no_guild_is_named() {
        assertThat(patient.problems("MUSTER_LEAGUES", "combines,chess"))
                .singleElement()
                .asString()
                .contains("leagues: League file chess", "there is no league of that name");
        assertThat(patient.problems("DISCORD_GUILD_ID", "gamemodes=1"))
                .containsExactly("leagues: DISCORD_GUILD_ID: names no guild for league combines");
    }

    @Test
    void each_check_has_its_time_and_keeps_no_other_waiting() {
        patient.discord("POST", "/practice/faults", """
                {"path": "applications/@me", "delay_ms": 20000, "times": 5}""");
        try {
            var findings =
                    Doctor.examine(patient.environment(), Duration.ofSeconds(8)).findings();

            assertThat(Patient.lines(Finding.Verdict.PROBLEM, findings))
                    .contains("Discord token: no answer within 8 s");
            assertThat(Patient.subjects(findings)).contains("Redis version", "MariaDB ledger", "Numbers");
        } finally {
            patient.discord("DELETE", "/practice/faults", "");
        }
    }

    @Test
    void a_numbers_that_fails_is_told_and_one_that_nobody_needs_is_not_asked() {
        try (var broken = new StandIn(503, Map.of())) {
            assertThat(patient.problems("NUMBERS_BASE_URL", broken.url()))
                    .containsExactly("Numbers: " + broken.url() + " answers 503: results wait until it is well again");
            assertThat(Patient.subjects(
                            patient.findings("MUSTER_LEAGUES", "gamemodes", "NUMBERS_BASE_URL", broken.url())))
                    .doesNotContain("Numbers");
        }
        assertThat(patient.problems("NUMBERS_BASE_URL", "http://127.0.0.1:" + FreePort.next()))
                .singleElement()
                .asString()
                .endsWith("check NUMBERS_BASE_URL");
    }

    @Test
    void as_a_command_it_prints_its_report_alone_and_its_exit_code_says_whether_all_is_well() {
        var well = Command.run("doctor", patient.environment());

        assertThat(well.exit()).as(well.output()).isZero();
        assertThat(well.output().strip().lines())
                .allMatch(line -> line.matches("(ok  |hint)  .+|All is well\\.|"))
                .last()
                .isEqualTo("All is well.");

        var ill = Command.run("doctor", patient.environment("DISCORD_BOT_TOKEN", "the-token-of-another"));
        assertThat(ill.exit()).isOne();
        assertThat(ill.output().strip()).endsWith("3 things to fix.").doesNotContain("the-token-of-another");
    }

    @Test
    void a_command_that_there_is_not_is_refused_in_one_line() {
        var refused = Command.run("nurse", Map.of());

        assertThat(refused.exit()).isOne();
        assertThat(refused.output())
                .isEqualToIgnoringNewLines("muster.command: must be start or doctor, was \"nurse\"");
    }
}
