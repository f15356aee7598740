package gg.muster.settings;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every setting there is: its environment variable, the property it becomes, its default and what it may be. */
public enum Setting {
    DISCORD_PUBLIC_KEY("muster.discord.public-key", null, "[0-9a-fA-F]{64}", "64 hexadecimal digits"),
    DISCORD_APPLICATION_ID("muster.discord.application-id", null, "[0-9]{1,20}", "a Discord id"),
    DISCORD_BOT_TOKEN("muster.discord.bot-token", null, "\\S{10,200}", "the bot's token"),
    DISCORD_GUILD_ID(
            "muster.discord.guild-id",
            null,
            "[0-9]{1,20}|[a-z0-9-]+=[0-9]{1,20}(,[a-z0-9-]+=[0-9]{1,20})*",
            "a Discord id, or league=id for each league, separated by commas"),
    DISCORD_API_BASE(
            "muster.discord.api-base",
            "https://discord.com/api/v10",
            "https?://\\S+[^/]",
            "a URL without a slash at its end"),
    REDIS_URL(
            "muster.redis-url",
            "redis://127.0.0.1:6379",
            "rediss?://[^\\s,]+(\\s*,\\s*rediss?://[^\\s,]+)*",
            "redis://… or rediss://…; several, separated by commas, for a cluster"),
    DATABASE_URL("muster.database-url", null, "(jdbc:mariadb|mysql|mariadb)://\\S+", "jdbc:mariadb://… or mysql://…"),
    LEDGER_DATABASE_URL(
            "muster.ledger-database-url", null, "(jdbc:mariadb|mysql|mariadb)://\\S+", "jdbc:mariadb://… or mysql://…"),
    NUMBERS_BASE_URL(
            "muster.numbers-base-url",
            "https://numbers.vdc.gg",
            "https?://\\S+[^/]",
            "a URL without a slash at its end"),
    NUMBERS_DIALECT("muster.numbers.dialect", "requirements", "requirements|live", "requirements or live"),
    RESULTS_SECRET("muster.results.secret", null, "\\S{16,200}", "16 to 200 characters without a space"),
    MUSTER_LEAGUES(
            "muster.leagues",
            "combines",
            "\\S.*",
            "names of shipped leagues or paths of YAML files, separated by commas"),
    WAKE_MATCHMAKER_URL("muster.wake.matchmaker-url", null, "https?://\\S+\\.fifo", "the URL of a FIFO queue of SQS"),
    WAKE_LATER_URL("muster.wake.later-url", null, "https?://\\S+(?<!\\.fifo)", "the URL of a standard queue of SQS"),
    WAKE_LEDGER_URL("muster.wake.ledger-url", null, "https?://\\S+\\.fifo", "the URL of a FIFO queue of SQS"),
    MUSTER_PORT(
            "muster.port",
            "8080",
            "0*([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])",
            "a port, 0..65535");

    private final String property;
    private final @Nullable String byDefault;
    private final Pattern shape;
    private final String rule;

    Setting(String property, @Nullable String byDefault, String shape, String rule) {
        this.property = property;
        this.byDefault = byDefault;
        this.shape = Pattern.compile(shape);
        this.rule = rule;
    }

    /** The Micronaut property that carries the value. */
    public String property() {
        return property;
    }

    public Optional<String> byDefault() {
        return Optional.ofNullable(byDefault);
    }

    public String rule() {
        return rule;
    }

    boolean allows(String value) {
        return shape.matcher(value).matches();
    }

    /** Whether the value must never be shown. */
    public boolean secret() {
        return switch (this) {
            case DISCORD_BOT_TOKEN, REDIS_URL, DATABASE_URL, LEDGER_DATABASE_URL, RESULTS_SECRET -> true;
            case DISCORD_PUBLIC_KEY,
                    DISCORD_APPLICATION_ID,
                    DISCORD_GUILD_ID,
                    DISCORD_API_BASE,
                    NUMBERS_BASE_URL,
                    NUMBERS_DIALECT,
                    MUSTER_LEAGUES,
                    WAKE_MATCHMAKER_URL,
                    WAKE_LATER_URL,
                    WAKE_LEDGER_URL,
                    MUSTER_PORT -> false;
        };
    }
}
