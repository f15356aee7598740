package gg.muster.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.practice.SigningKey;
import gg.muster.servers.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Faults of what was set up at Discord. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoctorDiscordTest {
    private static final String INVITED = "343902637072";

    private final Patient patient = new Patient("doctor-discord");

    @AfterAll
    void close() {
        patient.close();
    }

    @Test
    void a_token_that_discord_does_not_take_is_told_and_what_hangs_on_it_is_not_looked_at() {
        assertThat(patient.problems("DISCORD_BOT_TOKEN", "the-token-of-another"))
                .satisfiesExactly(
                        line -> assertThat(line).contains("Discord token: ", "check DISCORD_BOT_TOKEN"),
                        line -> assertThat(line).startsWith("Discord endpoint: not looked at"),
                        line -> assertThat(line).startsWith("Guild combines: not looked at"));
    }

    @Test
    void settings_of_another_application_come_with_the_right_ones() {
        var other = SigningKey.generate(new SecureRandom()).publicKeyHex();

        assertThat(patient.problems("DISCORD_APPLICATION_ID", "902", "DISCORD_PUBLIC_KEY", other))
                .contains(
                        "Discord application: DISCORD_APPLICATION_ID is another application's: the token's has 901",
                        "Discord public key: DISCORD_PUBLIC_KEY is another application's: the token's has "
                                + patient.key.publicKeyHex());
    }

    @Test
    void a_guild_that_the_bot_is_not_in_comes_with_the_invitation() {
        assertThat(patient.problems("DISCORD_GUILD_ID", "802"))
                .singleElement()
                .asString()
                .startsWith("Guild combines: the bot is not in guild 802: invite it with"
                        + " https://discord.com/oauth2/authorize?client_id=901&scope=bot+applications.commands&permissions="
                        + INVITED);
    }

    @Test
    void the_readme_and_the_template_invite_it_with_the_same_permissions() throws IOException {
        assertThat(Files.readString(Path.of("..", "..", "README.md"))).contains("&permissions=" + INVITED);
        assertThat(Files.readString(Path.of("..", "..", "template.yaml"))).contains("&permissions=" + INVITED);
    }

    @Test
    void a_permission_that_the_bot_lacks_is_named() {
        patient.discord("PATCH", "/practice/bot", """
                {"without": ["MANAGE_CHANNELS", "MANAGE_ROLES"]}""");
        try {
            assertThat(patient.problems())
                    .singleElement()
                    .asString()
                    .startsWith("Guild combines permissions: its role lacks MANAGE_CHANNELS, MANAGE_ROLES: ");
        } finally {
            patient.discord("PATCH", "/practice/bot", "{}");
        }
    }

    @Test
    void commands_that_are_not_registered_are_told() {
        var commands = "/api/v10/applications/901/guilds/801/commands";
        var registered = patient.get(commands);
        patient.discord("PUT", commands, "[]");
        try {
            assertThat(patient.problems())
                    .containsExactly("Guild combines commands: are not those of this release: deploy it, which"
                            + " registers them");
        } finally {
            patient.discord("PUT", commands, registered);
        }
        assertThat(patient.problems()).isEmpty();
    }

    @Test
    void an_endpoint_that_leads_elsewhere_or_lets_everything_in_is_told() {
        var right = patient.endpoint;
        try (var open = new StandIn(200, Map.of())) {
            patient.endpoint = URI.create(open.url() + "/interactions");
            assertThat(patient.problems())
                    .singleElement()
                    .asString()
                    .matches(
                            "Discord endpoint: .* answers a forged request with 200 in \\d+ ms instead of 401: it is not the"
                                    + " deployment's");

            patient.endpoint = URI.create("http://127.0.0.1:" + FreePort.next() + "/interactions");
            assertThat(patient.problems()).singleElement().asString().contains(" does not answer (");
        } finally {
            patient.endpoint = right;
        }
    }

    @Test
    void no_endpoint_at_all_is_told_with_the_place_where_it_goes() {
        try (var discord = discord("", 2, 1)) {
            assertThat(patient.problems("DISCORD_API_BASE", discord.url()))
                    .contains("Discord endpoint: there is none: paste the deployment's URL into the developer portal,"
                            + " General Information");
        }
    }

    @Test
    void a_role_of_admins_above_the_bots_is_worth_a_hint_and_one_that_is_no_more_a_fault() throws IOException {
        var league = Files.readString(Path.of("..", "..", "functions/src/main/resources/leagues/combines.yml"));
        var file = Files.createTempFile("league", ".yml");
        try (var low = discord("", 1, 2);
                var high = discord("", 2, 1)) {
            Files.writeString(file, league.replace("admin: { role: \"\"", "admin: { role: \"7\""));
            assertThat(patient.hints("DISCORD_API_BASE", low.url(), "MUSTER_LEAGUES", file.toString()))
                    .contains("Guild combines roles: Muster stands below Ops: drag it above, in the server's settings,"
                            + " Roles");
            assertThat(patient.hints("DISCORD_API_BASE", high.url(), "MUSTER_LEAGUES", file.toString()))
                    .noneMatch(hint -> hint.contains("roles"));

            Files.writeString(file, league.replace("admin: { role: \"\"", "admin: { role: \"8\""));
            assertThat(patient.problems("DISCORD_API_BASE", high.url(), "MUSTER_LEAGUES", file.toString()))
                    .contains("Guild combines roles: the admins' role 8 of the league file is no role there");
        } finally {
            Files.delete(file);
        }
    }

    /** A Discord with the bot's role and that of the admins at these positions. */
    private StandIn discord(String endpoint, int bots, int admins) {
        return new StandIn(
                404,
                Map.of(
                        "/applications/@me",
                        """
                        {"id": "901", "name": "Muster", "verify_key": "%s", "bot": {"id": "901", "username": "Muster"},
                         "interactions_endpoint_url": %s}""".formatted(patient.key.publicKeyHex(), endpoint.isEmpty() ? "null" : '"' + endpoint + '"'),
                        "/guilds/801/members/901",
                        """
                        {"user": {"id": "901", "username": "Muster"}, "roles": ["6"]}""",
                        "/guilds/801/roles",
                        """
                        [{"id": "801", "name": "@everyone", "permissions": "0", "position": 0},
                         {"id": "6", "name": "Muster", "permissions": "8", "position": %d},
                         {"id": "7", "name": "Ops", "permissions": "0", "position": %d}]""".formatted(bots, admins),
                        "/applications/901/guilds/801/commands",
                        "[]"));
    }
}
