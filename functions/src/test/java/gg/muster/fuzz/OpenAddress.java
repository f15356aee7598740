package gg.muster.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.muster.entry.HttpAnswer;
import gg.muster.entry.HttpEvent;
import gg.muster.entry.InteractionsFunction;
import gg.muster.form.FormSignature;
import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import gg.muster.match.AdvanceMatch;
import gg.muster.match.Match.State;
import gg.muster.metrics.Metric;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.testing.DiscordKey;
import gg.muster.testing.Lab;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;

/** The function behind the address that is open to everyone, with all four leagues and something going on in one. */
final class OpenAddress implements AutoCloseable {
    static final List<League> LEAGUES = LeagueFiles.read(List.of("combines", "gamemodes", "parties", "scrims"));
    static final String MATCH = "COMBINES-10001";
    private static final String SECRET = "a-secret-of-the-form";

    final Lab lab = Lab.shared();
    final DiscordKey key = new DiscordKey();
    private final ApplicationContext context = Contexts.forInteractions(Settings.from(Map.of(
                    "REDIS_URL",
                    lab.redisUrl(),
                    "MUSTER_LEAGUES",
                    "combines,gamemodes,parties,scrims",
                    "DISCORD_GUILD_ID",
                    "combines=100,gamemodes=101,parties=102,scrims=103",
                    "RESULTS_SECRET",
                    SECRET,
                    "DISCORD_PUBLIC_KEY",
                    key.publicKey())))
            .singletons(lab.clock(), lab.metrics())
            .start();
    private final InteractionsFunction function = new InteractionsFunction(context);

    static String guild(League league) {
        return "10" + LEAGUES.indexOf(league);
    }

    /** A match with a form that is played by 1 to 4, somebody who waits, and queues that are open. */
    void begin() {
        lab.reset().inSeason().profile("1", "EXPERT", "DE", 900).waiting("5", "EXPERT", "DE", 900, 5);
        lab.formed("10001", "555", "1", "2", "3", "4");
        lab.bean(AdvanceMatch.class).advance("combines", "10001", State.IN_PROGRESS);
        for (var league : LEAGUES.subList(1, LEAGUES.size())) {
            lab.redis()
                    .hset(
                            "{" + league.id() + "}:league",
                            Map.of("state", "always", "refreshedAt", "0", "epoch", "one"));
        }
    }

    /** What was answered before is not remembered: no two interactions of Discord's have the same id. */
    void forgetAnswers() {
        var remembered = lab.redis().keys("*:request:*");
        if (!remembered.isEmpty()) {
            lab.redis().del(remembered.toArray(String[]::new));
        }
    }

    HttpAnswer answer(HttpEvent event) {
        return function.answer(event);
    }

    HttpAnswer signed(String body, boolean base64) {
        return answer(HttpEvent.post("/", key.headers(lab.clock().instant(), body), body.getBytes(UTF_8), base64));
    }

    HttpAnswer result(String match, String body) {
        return answer(HttpEvent.post("/results/" + match, resultHeaders(match, body), body.getBytes(UTF_8), false));
    }

    Map<String, String> resultHeaders(String match, String body) {
        var now = "" + lab.clock().instant().getEpochSecond();
        return Map.of(
                FormSignature.TIMESTAMP,
                now,
                FormSignature.SIGNATURE,
                FormSignature.sign(SECRET, now, match, body.getBytes(UTF_8)));
    }

    /** What was broken by a bug, as far as it was noticed. */
    List<String> failures() {
        return lab.metrics().of(Metric.INTERACTIONS_FAILED);
    }

    @Override
    public void close() {
        context.close();
    }
}
