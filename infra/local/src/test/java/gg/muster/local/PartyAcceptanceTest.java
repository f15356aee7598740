package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The parties brief, in its own words, from a typed command to what people see in a party's channel. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartyAcceptanceTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern ID = Pattern.compile("\\*\\*(K[a-z0-9]{6})\\*\\*");
    private static final Pattern CODE = Pattern.compile("/party join code:([a-z2-9]{6})");

    private LocalTest local;
    private Driver driver;

    @BeforeAll
    void start() {
        local = LocalTest.start("party", Map.of("MUSTER_LEAGUES", "parties"), LocalTest.GENEROUS, Map.of());
        driver = local.driver;
    }

    @AfterAll
    void stop() {
        local.close();
    }

    /** A party with its channel and its members, the first of whom leads it. */
    private record Party(String id, String code, List<String> members) {
        String channelName() {
            return "party-" + id.toLowerCase(Locale.ROOT);
        }

        String leader() {
            return members.getFirst();
        }
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private Party party(int size) {
        var members = driver.createGuests(size);
        var created = driver.types(members.getFirst(), "/party create").text("content");
        var party = new Party(found(ID, created), found(CODE, created), members);
        members.stream().skip(1).forEach(member -> {
            var joined = driver.types(member, "/party join code:" + party.code());
            assertThat(joined.text("content")).startsWith("You are in party");
        });
        awaitCard(party, "Players", size + " of 5");
        members.forEach(member -> Driver.await("they see its channel", SOON, () -> sees(member, party)));
        return party;
    }

    private Optional<Json> channel(Party party) {
        return driver.everything().list("channels").stream()
                .filter(each -> each.text("name").equals(party.channelName()))
                .findFirst();
    }

    private String channelId(Party party) {
        return channel(party).orElseThrow().text("id");
    }

    private List<Json> messages(Party party) {
        var id = channel(party).map(each -> each.text("id")).orElse("none");
        return driver.everything().list("messages").stream()
                .filter(message -> message.text("channel_id").equals(id) && !message.flag("ephemeral"))
                .toList();
    }

    private Optional<Json> card(Party party) {
        return messages(party).stream()
                .filter(message -> message.text("components").contains("party.leave"))
                .findFirst();
    }

    private void awaitCard(Party party, String field, String value) {
        Driver.await(
                "the card shows " + value,
                SOON,
                () -> card(party)
                        .filter(card -> card.text("embeds").contains(field)
                                && card.text("embeds").contains(value))
                        .isPresent());
    }

    private void awaitSaid(Party party, String part) {
        Driver.await(
                "in the party's channel is said: " + part,
                SOON,
                () -> messages(party).toString().contains(part));
    }

    private void awaitToldDirectly(String member, String part) {
        Driver.await(
                "they are told directly: " + part,
                SOON,
                () -> driver.everything().list("dms").stream()
                        .filter(dm -> dm.text("member").equals(member))
                        .anyMatch(dm -> dm.text("messages").contains(part)));
    }

    private boolean sees(String member, Party party) {
        return driver.seenBy(member).list("channels").stream()
                .anyMatch(each -> each.text("name").equals(party.channelName()));
    }

    private String types(String member, Party party, String command) {
        return driver.types(member, command, Map.of("channel", channelId(party)))
                .text("content");
    }

    private String kept(Party party, String field) {
        return String.valueOf(local.redis.hget("{parties}:party:" + party.id(), field));
    }

    @Test
    void when_a_party_is_created_a_channel_is_made_with_its_id_that_only_its_members_see() {
        var party = party(2);
        var outsider = driver.createGuests(1).getFirst();

        assertThat(channel(party).orElseThrow().text("topic")).startsWith("Party [" + party.id() + "]");
        assertThat(card(party).orElseThrow().text("embeds"))
                .contains(
                        "Party [" + party.id() + "]",
                        party.code(),
                        party.members().get(0),
                        party.members().get(1));
        assertThat(sees(outsider, party)).isFalse();
        awaitSaid(party, "this is your party's channel");
    }

    @Test
    void its_region_is_the_one_that_was_asked_for() {
        var member = driver.createGuests(1).getFirst();

        var created = driver.types(member, "/party create region:eu").text("content");

        var party = new Party(found(ID, created), found(CODE, created), List.of(member));
        assertThat(kept(party, "region")).isEqualTo("eu");
        awaitCard(party, "Region", "Europe");
    }

    @Test
    void the_only_commands_that_work_outside_its_channel_are_creating_and_joining() {
        var party = party(2);
        var member = party.members().get(1);

        for (var command : List.of("info", "stats", "leave", "code", "disband", "queue", "dequeue")) {
            assertThat(driver.types(member, "/party " + command).text("content"))
                    .as(command)
                    .contains("party's own channel", "<#" + channelId(party) + ">");
        }
        assertThat(kept(party, "size")).isEqualTo("2");
    }

    @Test
    void its_leader_removes_a_member_who_no_longer_sees_it_and_is_told() {
        var party = party(3);
        var gone = party.members().get(1);

        assertThat(types(party.leader(), party, "/party kick member:" + gone)).contains("is out of the party");

        Driver.await("they no longer see it", SOON, () -> !sees(gone, party));
        awaitSaid(party, "was removed from the party");
        awaitToldDirectly(gone, "has removed you");
        awaitCard(party, "Players", "2 of 5");
        assertThat(driver.types(gone, "/party join code:" + party.code()).text("content"))
                .contains("No party has that code");
    }

    @Test
    void its_leader_promotes_another_who_may_then_do_what_they_could() {
        var party = party(2);
        var next = party.members().get(1);

        assertThat(types(party.leader(), party, "/party promote member:" + next))
                .contains("leads the party now");

        awaitSaid(party, "leads the party now");
        assertThat(types(party.leader(), party, "/party code")).contains("Only the party's leader", next);
        assertThat(types(next, party, "/party code")).contains("Friends join with");
    }

    @Test
    void its_leader_changes_the_code_by_the_card() {
        var party = party(1);

        var pressed = driver.presses(party.leader(), card(party).orElseThrow().text("id"), "New code");

        var code = found(CODE, pressed.text("content"));
        assertThat(code).isNotEqualTo(party.code());
        awaitCard(party, "Friends join with", code);
        awaitSaid(party, "has changed the party's code");
    }

    @Test
    void its_leader_disbands_it_after_a_question_and_nothing_of_it_is_left() {
        var party = party(2);
        var question = driver.presses(party.leader(), card(party).orElseThrow().text("id"), "Disband");
        assertThat(question.text("content")).contains("This ends party");
        assertThat(channel(party)).isPresent();

        var done = driver.presses(party.leader(), question.text("message"), "Disband the party");

        assertThat(done.text("content")).contains("is over");
        Driver.await("its channel is gone", SOON, () -> channel(party).isEmpty());
        awaitToldDirectly(party.members().get(1), "has disbanded it");
        assertThat(local.redis.exists("{parties}:party:" + party.id())).isZero();
        assertThat(driver.types(party.leader(), "/party info").text("content")).startsWith("You are in no party");
    }

    @Test
    void a_member_sees_who_is_in_it_and_how_they_have_done_but_does_not_lead_it() {
        var party = party(2);
        var member = party.members().get(1);

        assertThat(driver.types(member, "/party info", Map.of("channel", channelId(party)))
                        .toString())
                .contains("Party [" + party.id() + "]", party.leader());
        assertThat(driver.types(member, "/party stats", Map.of("channel", channelId(party)))
                        .toString())
                .contains("Statistics", "no match finished here yet");
        for (var command : List.of("/party code", "/party disband", "/party kick member:" + party.leader())) {
            assertThat(types(member, party, command)).contains("Only the party's leader may do that", party.leader());
        }
    }

    @Test
    void a_leader_who_leaves_hands_over_and_the_last_one_out_ends_it() {
        var party = party(2);
        var next = party.members().get(1);

        assertThat(types(party.leader(), party, "/party leave")).contains("<@" + next + "> leads it now");
        awaitSaid(party, "has been here longest and leads it now");
        Driver.await("they no longer see it", SOON, () -> !sees(party.leader(), party));

        assertThat(types(next, party, "/party leave")).contains("You were its last member");
        Driver.await("its channel is gone", SOON, () -> channel(party).isEmpty());
    }

    @Test
    void a_party_has_five_members_at_most_whoever_comes_at_once() {
        var party = party(4);
        var both = driver.createGuests(2);

        var answers = LocalTest.atOnce(both.stream()
                .<Callable<Json>>map(member -> () -> driver.types(member, "/party join code:" + party.code()))
                .toList());

        assertThat(answers.stream().map(answer -> answer.text("content")))
                .filteredOn(said -> said.startsWith("You are in party"))
                .hasSize(1);
        assertThat(answers.toString()).contains("is full");
        awaitCard(party, "Players", "5 of 5");
    }

    @Test
    void a_queued_party_that_changes_is_taken_out_of_the_queue_and_told_so() {
        var party = party(2);
        assertThat(types(party.leader(), party, "/party queue")).contains("joined");
        awaitSaid(party, "The party is in the");
        awaitCard(party, "Queue", "since");
        var third = driver.createGuests(1).getFirst();

        driver.types(third, "/party join code:" + party.code());

        awaitSaid(party, "because somebody has joined it");
        awaitCard(party, "Queue", "not in one");
        assertThat(kept(party, "pool")).isEqualTo("null");
        party.members()
                .forEach(member -> assertThat(local.redis.hget("{parties}:player:" + member, "status"))
                        .isEqualTo("idle"));
    }

    @Test
    void a_channel_that_somebody_deletes_is_made_again() {
        var party = party(2);
        var before = channelId(party);
        driver.deletesChannel(before);

        local.redis.hdel("{parties}:setup", "begunAt");
        local.muster.wake().matchmaker("parties");

        Driver.await(
                "there is another",
                SOON,
                () -> channel(party).isPresent() && card(party).isPresent());
        assertThat(channelId(party)).isNotEqualTo(before);
        assertThat(sees(party.members().get(1), party)).isTrue();
    }

    @Test
    void a_channel_of_a_party_that_is_lost_goes_and_one_that_people_have_made_stays() {
        var party = party(1);
        var theirs = driver.byHand("POST", "/practice/channels", Map.of("name", "party-kabcdef"));
        for (var key : List.of("leaders", "codes", "party:" + party.id())) {
            local.redis.del("{parties}:" + key);
        }

        local.redis.hdel("{parties}:setup", "begunAt");
        local.muster.wake().matchmaker("parties");

        Driver.await("its channel is gone", SOON, () -> channel(party).isEmpty());
        assertThat(driver.everything().list("channels").toString()).contains(theirs.text("id"));
    }

    @Test
    void an_attempt_that_broke_off_leaves_one_channel() {
        driver.fault(
                Map.of("path", "guilds/[0-9]+/channels", "method", "POST", "status", 500, "times", 1, "after", true));
        try {
            var party = party(2);

            assertThat(driver.everything().list("channels").stream()
                            .filter(each -> each.text("name").equals(party.channelName())))
                    .hasSize(1);
        } finally {
            driver.clearFaults();
        }
    }
}
