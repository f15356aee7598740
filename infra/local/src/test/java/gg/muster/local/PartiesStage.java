package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/** A league in which friends queue together, for a test, with parties in their channels and people alone in #kiwipugs. */
final class PartiesStage implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(20);
    static final String PUGS = "kiwipugs";

    final LocalTest local;
    final Driver driver;
    private final String admin;
    private final List<Party> parties = new ArrayList<>();
    private final List<String> alone = new ArrayList<>();

    private PartiesStage(LocalTest local) {
        this.local = local;
        this.driver = local.driver;
        this.admin = driver.createGuests(1).getFirst();
        driver.makeStaff(admin);
    }

    static PartiesStage start(String name) {
        return start(name, "parties");
    }

    /** By a league file: the name of one that is there, or the path of another one of that id. */
    static PartiesStage start(String name, String league) {
        return new PartiesStage(LocalTest.start(name, Map.of("MUSTER_LEAGUES", league), LocalTest.GENEROUS, Map.of()));
    }

    @Override
    public void close() {
        local.close();
    }

    /** A party with its members, the first of whom leads it. */
    record Party(String id, String code, List<String> members) {
        private static final Pattern ID = Pattern.compile("\\*\\*(K[a-z0-9]{6})\\*\\*");
        private static final Pattern CODE = Pattern.compile("/party join code:([a-z2-9]{6})");

        /** The one of which the answer to {@code /party create} tells. */
        static Party of(String created, List<String> members) {
            return new Party(found(ID, created), codeIn(created), members);
        }

        static String codeIn(String said) {
            return found(CODE, said);
        }

        private static String found(Pattern pattern, String text) {
            var matcher = pattern.matcher(text);
            if (!matcher.find()) {
                throw new AssertionError("no " + pattern + " in " + text);
            }
            return matcher.group(1);
        }

        String channelName() {
            return "party-" + id.toLowerCase(Locale.ROOT);
        }

        String leader() {
            return members.getFirst();
        }
    }

    /** A new party of so many, whose channel all of them see. */
    Party party(int size) {
        return party(size, "us-e");
    }

    Party party(int size, String region) {
        var party = partyWithoutChannel(size, region);
        awaitCard(party, "Players", size + " of 5");
        party.members().forEach(member -> Driver.await("they see its channel", SOON, () -> sees(member, party)));
        return party;
    }

    /** The same, whether a channel can be made or not. */
    Party partyWithoutChannel(int size, String region) {
        var members = driver.createGuests(size);
        var created = driver.types(members.getFirst(), "/party create region:" + region);
        var party = Party.of(created.text("content"), members);
        members.stream().skip(1).forEach(member -> {
            var joined = driver.types(member, "/party join code:" + party.code());
            assertThat(joined.text("content")).startsWith("You are in party");
        });
        return party;
    }

    /** A new party of so many that waits. */
    Party queued(int size, String region) {
        var party = party(size, region);
        assertThat(types(party.leader(), party, "/party queue")).contains("has joined the");
        parties.add(party);
        return party;
    }

    Optional<Json> channel(Party party) {
        return channel(party.channelName());
    }

    Optional<Json> channel(String name) {
        return driver.everything().list("channels").stream()
                .filter(each -> each.text("name").equals(name))
                .findFirst();
    }

    String channelId(Party party) {
        return channel(party).orElseThrow().text("id");
    }

    List<Json> messages(Party party) {
        return messages(party.channelName());
    }

    /** What everybody in that channel sees, oldest first. */
    List<Json> messages(String channel) {
        var id = channel(channel).map(each -> each.text("id")).orElse("none");
        return driver.everything().list("messages").stream()
                .filter(message -> message.text("channel_id").equals(id) && !message.flag("ephemeral"))
                .toList();
    }

    Optional<Json> card(Party party) {
        return messages(party).stream()
                .filter(message -> message.text("components").contains("party.leave"))
                .findFirst();
    }

    /** What the answer to a button of its card is. */
    String presses(String member, Party party, String button) {
        return driver.presses(member, card(party).orElseThrow().text("id"), button)
                .text("content");
    }

    void awaitCard(Party party, String field, String value) {
        Driver.await(
                "the card shows " + value,
                SOON,
                () -> card(party)
                        .filter(card -> card.text("embeds").contains(field)
                                && card.text("embeds").contains(value))
                        .isPresent());
    }

    void awaitSaid(Party party, String part) {
        awaitSaid(party.channelName(), part);
    }

    void awaitSaid(String channel, String part) {
        Driver.await(
                "in " + channel + " is said: " + part,
                SOON,
                () -> messages(channel).toString().contains(part));
    }

    void awaitToldDirectly(String member, String part) {
        Driver.await("they are told directly: " + part, SOON, () -> told(member).contains(part));
    }

    /** All that was said to them directly. */
    String told(String member) {
        return driver.everything().list("dms").stream()
                .filter(dm -> dm.text("member").equals(member))
                .map(dm -> dm.text("messages"))
                .findFirst()
                .orElse("");
    }

    boolean sees(String member, Party party) {
        return sees(member, party.channelName());
    }

    boolean sees(String member, String channel) {
        return driver.seenBy(member).list("channels").stream()
                .anyMatch(each -> each.text("name").equals(channel));
    }

    /** The answer to a command in the party's channel. */
    String types(String member, Party party, String command) {
        return driver.types(member, command, Map.of("channel", channelId(party)))
                .text("content");
    }

    /** The answer to a command in the channel of those without a party. */
    String pugs(String member, String command) {
        return driver.types(member, command, Map.of("channel", PUGS)).text("content");
    }

    String administers(String command) {
        return driver.types(admin, command).text("content");
    }

    /** One without a party who waits. */
    String queuedAlone(String region) {
        var player = driver.createGuests(1).getFirst();
        assertThat(pugs(player, "/queue region:" + region)).startsWith("You have joined");
        alone.add(player);
        return player;
    }

    /** Whoever waits, waits no longer. */
    void everybodyLeaves() {
        parties.stream()
                .filter(party -> !kept(party, "pool").equals("null"))
                .forEach(party -> types(party.leader(), party, "/party dequeue"));
        alone.stream().filter(player -> status(player).equals("queued")).forEach(player -> {
            assertThat(pugs(player, "/queue action:leave")).startsWith("You have left");
        });
        parties.clear();
        alone.clear();
    }

    String kept(Party party, String field) {
        return String.valueOf(local.redis.hget("{parties}:party:" + party.id(), field));
    }

    /** Such as {@code idle} or {@code queued}; empty for one who has done nothing yet. */
    String status(String member) {
        return of(member, "status");
    }

    /** A field of a member's record; empty where it has none. */
    String of(String member, String field) {
        return Objects.requireNonNullElse(local.redis.hget("{parties}:player:" + member, field), "");
    }

    String ofMatch(String match, String field) {
        return Objects.requireNonNullElse(local.redis.hget("{parties}:match:" + match, field), "");
    }

    /** The match that they are all in, as soon as it is in that state. */
    String awaitMatch(List<String> players, String state) {
        Driver.await(
                "their match is " + state,
                SOON,
                () -> players.stream()
                                        .map(player -> of(player, "match"))
                                        .distinct()
                                        .count()
                                == 1
                        && ofMatch(of(players.getFirst(), "match"), "state").equals(state));
        return of(players.getFirst(), "match");
    }

    void awaitEnd(String match, String state) {
        Driver.await(
                "match " + match + " is " + state,
                SOON,
                () -> ofMatch(match, "state").equals(state));
    }

    /** Everybody presses that button of a message in the match's chat, all at once. */
    void press(List<String> players, String match, String message, String button) {
        LocalTest.atOnce(players.stream()
                .<Callable<Json>>map(player -> () -> driver.presses(player, message(match, message), button))
                .toList());
    }

    /** The id of the message in a match's chat that has such a part; waits for it. */
    String message(String match, String part) {
        awaitSaid("pug-" + match, part);
        return messages("pug-" + match).stream()
                .filter(message -> message.toString().contains(part))
                .map(message -> message.text("id"))
                .findFirst()
                .orElseThrow();
    }

    /** What is due of the league by itself, is due now. */
    void comesDue(String deadline) {
        local.redis.zadd("{parties}:deadlines", 1, deadline);
        local.muster.wake().matchmaker("parties");
    }

    /** Redis knows no such party any more, as when it was lost and rebuilt. */
    void loses(Party party) {
        party.members().forEach(member -> local.redis.hdel("{parties}:player:" + member, "party"));
        local.redis.hdel("{parties}:leaders", party.leader());
        local.redis.hdel("{parties}:codes", party.code());
        local.redis.zrem("{parties}:deadlines", "party:" + party.id(), "idle:" + party.id());
        local.redis.del("{parties}:party:" + party.id());
    }

    /** As it does every ten minutes. */
    void looksTheGuildOver() {
        local.redis.hdel("{parties}:setup", "begunAt");
        local.muster.wake().matchmaker("parties");
    }
}
