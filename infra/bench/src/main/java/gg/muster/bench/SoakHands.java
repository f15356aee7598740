package gg.muster.bench;

import gg.muster.local.LocalMuster;
import gg.muster.local.practice.world.Channels;
import gg.muster.local.practice.world.Member;
import gg.muster.local.practice.world.Members;
import gg.muster.local.practice.world.World;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What happens around the commands: people arrive, go and come back, and a form's script hands results in. */
final class SoakHands implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.createDefault();
    private static final Pattern ID = Pattern.compile("\"id\":\"(\\d+)\"");
    private static final String TRACKER = "https://tracker.gg/valorant/match/";

    private final LocalMuster muster;
    private final SoakScreen screen;
    private final Members members;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Member> away = new ConcurrentHashMap<>();

    SoakHands(LocalMuster muster, SoakScreen screen) {
        this.muster = muster;
        this.screen = screen;
        this.members = muster.practice(Members.class);
    }

    /** New people in the guild of a league; in the leagues that sort them, of one kind. */
    List<String> arrive(String league, int count, Map<String, Object> kind) {
        var body = new HashMap<String, Object>(kind);
        body.put("guild", league);
        body.put("count", count);
        return idsIn(post("/practice/members", body));
    }

    static List<String> idsIn(String json) {
        return ID.matcher(json)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The link to a game that no other match was. */
    static String game(String match) {
        return TRACKER
                + "0000%4.4s-89ab-cdef-0123-456789abcdef".formatted(match.substring(Math.max(0, match.length() - 4)));
    }

    /** The form of a scrim, filled in by somebody in the order in which they sat. */
    void handIn(String match, String players) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var player : idsIn(players)) {
            lines.add(Map.of("player", player, "position", lines.size() + 1));
        }
        post("/practice/results/SCRIMS-" + match, Map.of("request", "soak-" + match, "results", lines));
    }

    void leavesForAWhile(String league, String id) {
        guildOf(league).flatMap(guild -> members.find(guild, id)).ifPresent(member -> {
            members.bePresent(member, false);
            away.put(league + id, member);
        });
    }

    void everybodyComesBack() {
        away.values().forEach(member -> members.bePresent(member, true));
        away.clear();
    }

    /** Every button of every panel of the league that has them. */
    List<SoakScreen.Button> panels() {
        var channels = muster.practice(Channels.class);
        return guildOf("gamemodes").stream()
                .flatMap(guild -> channels.inGuild(guild).stream())
                .filter(channel ->
                        channel.name().startsWith("gctf-") || channel.name().startsWith("dm-"))
                .flatMap(channel -> screen.buttonsIn(channel.id()).stream())
                .toList();
    }

    private Optional<String> guildOf(String league) {
        return muster.practice(World.class).guilds().stream()
                .filter(guild -> guild.league().equals(league))
                .map(guild -> guild.id())
                .findFirst();
    }

    private String post(String path, Map<String, Object> body) {
        try {
            var request = HttpRequest.newBuilder(muster.interactions().resolve(path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            return Objects.requireNonNull(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
