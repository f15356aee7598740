package gg.muster.local;

import gg.muster.local.Driver.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A practice guild with queues that are joined by panels, as its admin and its players see it. */
final class PanelGuild implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(30);

    final LocalTest local;
    final Driver driver;
    final String admin;

    PanelGuild(String name) {
        local = LocalTest.start(name, Map.of("MUSTER_LEAGUES", "gamemodes"), LocalTest.GENEROUS, Map.of());
        driver = local.driver;
        admin = members(1).getFirst();
        driver.makeStaff(admin);
        Driver.await("every queue has its panel", SOON, () -> panels().size() == 4);
    }

    @Override
    public void close() {
        local.close();
    }

    List<String> members(int count) {
        return driver.byHand("POST", "/practice/members", Map.of("count", count)).list("members").stream()
                .map(member -> member.text("id"))
                .toList();
    }

    List<Json> channels(Predicate<Json> which) {
        return driver.everything().list("channels").stream().filter(which).toList();
    }

    List<Json> channelsCalled(String name) {
        return channels(channel -> channel.text("name").equals(name));
    }

    Json channel(String name) {
        return channelsCalled(name).getFirst();
    }

    String idOf(String name) {
        return channel(name).text("id");
    }

    /** What everybody reads in a channel. */
    List<Json> messagesIn(String channel) {
        return driver.everything().list("messages").stream()
                .filter(message -> message.text("channel_id").equals(channel) && !message.flag("ephemeral"))
                .toList();
    }

    private List<Json> panels() {
        return driver.everything().list("messages").stream()
                .filter(message -> message.text("components").contains("panel.join"))
                .toList();
    }

    /** The one message in a queue's channel. */
    Json panel(String channel) {
        var all = messagesIn(idOf(channel));
        if (all.size() != 1) {
            throw new AssertionError("a queue's channel has one message, #" + channel + " has " + all);
        }
        return all.getFirst();
    }

    void awaitPanel(String channel, String part) {
        Driver.await("#" + channel + " shows " + part, SOON, () -> {
            var all = messagesIn(idOf(channel));
            return all.size() == 1 && all.getFirst().text("embeds").contains(part);
        });
    }

    /** The admin looks everything over; returns the report. */
    Json setsUp() {
        return reported(driver.types(admin, "/setup").text("message"));
    }

    Json presses(Json report, String button) {
        return reported(driver.presses(admin, report.text("id"), button).text("message"));
    }

    private Json reported(String message) {
        Driver.await(
                "the report is there", SOON, () -> said(message).text("content").contains("have their channel"));
        return said(message);
    }

    private Json said(String message) {
        return driver.everything().list("messages").stream()
                .filter(each -> each.text("id").equals(message))
                .findFirst()
                .orElseThrow();
    }

    /** What is said in the channel of the league's admins. */
    String adminChannel() {
        return messagesIn(idOf("admin")).stream()
                .map(message -> message.text("content"))
                .toList()
                .toString();
    }

    /** Calls Discord as the bot. */
    Json asBot(String method, String path, String body) {
        var request = HttpRequest.newBuilder(driver.uri("/api/v10" + path))
                .header("Authorization", "Bot " + PracticeDiscord.TOKEN)
                .header("User-Agent", "DiscordBot (https://example.com, 1)")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        var answer = driver.raw(request).body();
        return answer.isEmpty() ? new Json(Map.of()) : Driver.object(answer);
    }

    String guild() {
        return driver.everything().object("guild").text("id");
    }

    String bot() {
        return driver.everything().object("application").text("id");
    }
}
