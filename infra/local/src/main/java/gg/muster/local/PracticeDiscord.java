package gg.muster.local;

import gg.muster.league.LeagueFiles;
import gg.muster.local.practice.PracticeGuild;
import gg.muster.local.practice.PracticeLeague;
import gg.muster.local.practice.PracticeSettings;
import gg.muster.local.practice.Roster;
import gg.muster.local.practice.SigningKey;
import gg.muster.settings.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What stands in for Discord, and for the league's own services, where none were named. */
final class PracticeDiscord {
    static final String TOKEN = "practice-bot-token";
    static final String KEY = "practice-key.pem";
    private static final String RESULTS_SECRET = "practice-results-secret";
    static final String APPLICATION = "900000000000000001";

    private final LocalOptions options;
    private final SigningKey signingKey = SigningKey.generate(new SecureRandom());
    private List<PracticeGuild> guilds = List.of();
    private @Nullable PracticeLeague league;

    PracticeDiscord(LocalOptions options) {
        this.options = options;
    }

    /** The settings that lead to it. */
    Map<Setting, String> instead() {
        keepKey();
        guilds = PracticeGuilds.of(LeagueFiles.read(options.leagues()));
        var settings = new EnumMap<Setting, String>(Map.of(
                Setting.DISCORD_PUBLIC_KEY,
                signingKey.publicKeyHex(),
                Setting.DISCORD_APPLICATION_ID,
                APPLICATION,
                Setting.DISCORD_BOT_TOKEN,
                TOKEN,
                Setting.DISCORD_GUILD_ID,
                PracticeGuilds.setting(guilds),
                Setting.DISCORD_API_BASE,
                here() + "/api/v10"));
        if (!options.has(Setting.NUMBERS_BASE_URL)) {
            settings.put(Setting.NUMBERS_BASE_URL, here() + "/practice/numbers");
        }
        if (!options.has(Setting.RESULTS_SECRET)) {
            settings.put(Setting.RESULTS_SECRET, RESULTS_SECRET);
        }
        return settings;
    }

    List<PracticeGuild> guilds() {
        return guilds;
    }

    PracticeSettings settings() {
        var interactions = URI.create(here() + "/interactions");
        return new PracticeSettings(APPLICATION, TOKEN, guilds, () -> interactions, signingKey)
                .withLimits(options.limits());
    }

    /** Rooms of the practice server end with it, and so must the matches in them, unless a lasting Redis has those. */
    Roster open(String databaseUrl, boolean forgetPast) {
        var practice = PracticeLeague.open(databaseUrl, new Random());
        if (forgetPast) {
            practice.forgetPast();
        }
        league = practice;
        return practice;
    }

    PracticeLeague league() {
        return Objects.requireNonNull(league, "there is no practice league");
    }

    SigningKey signingKey() {
        return signingKey;
    }

    /** For {@code infra/smoke.sh}: interactions can be signed with it for as long as this practice server runs. */
    private void keepKey() {
        try {
            Files.writeString(options.data().resolve(KEY), signingKey.pem());
        } catch (IOException e) {
            throw new UncheckedIOException("the practice server's key could not be kept", e);
        }
    }

    private String here() {
        return "http://127.0.0.1:" + options.port();
    }
}
