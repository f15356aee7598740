package gg.muster.outbox.effect;

import static gg.muster.testing.MisbehavingServer.ok;
import static gg.muster.testing.MisbehavingServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.testing.EffectStage;
import gg.muster.testing.Lab;
import gg.muster.testing.MisbehavingServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What players and admins are told of dodges and bans. */
class ConductEffectsTest {
    private static final String POST = "POST /channels/55/messages";
    private static final String ADMINS = "POST /channels/66/messages";
    private static final String DODGED =
            "{\"player\":\"7\",\"match\":\"10001\",\"pool\":\"EXPERT\",\"count\":2,\"window\":86400000,\"until\":%d}";

    @RegisterExtension
    private final EffectStage stage = new EffectStage();

    private final Lab lab = stage.lab();
    private final MisbehavingServer discord = stage.discord();

    @BeforeEach
    void emptyRedis() {
        lab.inSeason();
        discord.on("POST /users/@me/channels", ok("{\"id\":\"55\",\"type\":1}"));
        discord.on(ADMINS, ok("{\"id\":\"6\",\"channel_id\":\"66\"}"));
        var channel = lab.combines().admin().channel();
        discord.on("GET /guilds/100/channels", ok("[{\"id\":\"66\",\"type\":0,\"name\":\"" + channel + "\"}]"));
        discord.on(POST, ok("{\"id\":\"5\",\"channel_id\":\"55\"}"));
    }

    private List<String> said(String where) {
        return discord.seen(where).stream().map(MisbehavingServer.Seen::body).toList();
    }

    @Test
    void whoever_was_not_there_reads_what_it_costs_and_so_do_the_admins() {
        stage.run(TellDodged.class, DODGED.formatted(lab.now() + 1_800_000));

        assertThat(said(POST))
                .singleElement()
                .asString()
                .contains(
                        "You were not there when match 10001 was to begin, so it is cancelled for everybody. You cannot"
                                + " queue until <t:1767227400:f> (<t:1767227400:R>); that was the 2nd time within 1 day, and the"
                                + " next one takes longer.");
        assertThat(said(ADMINS))
                .singleElement()
                .asString()
                .contains(
                        "<@7> was not there for match 10001, the 2nd time within 1 day: banned until <t:1767227400:f>");
    }

    @Test
    void where_the_ladder_has_no_ban_nobody_reads_of_one() {
        stage.run(TellDodged.class, DODGED.formatted(lab.now()));

        assertThat(said(POST)).singleElement().asString().contains("That was the 2nd time within 1 day.");
        assertThat(said(ADMINS)).singleElement().asString().contains("within 1 day; no ban.");
    }

    @Test
    void closed_direct_messages_keep_nothing_from_the_admins() {
        discord.on(POST, reply(403, "{\"code\":50007,\"message\":\"Cannot send messages to this user\"}"));

        stage.run(TellDodged.class, DODGED.formatted(lab.now() + 1_800_000));

        assertThat(said(ADMINS)).hasSize(1);
    }

    @Test
    void admins_read_of_those_who_heard_too_late() {
        stage.run(ReportExcused.class, "{\"player\":\"7\",\"match\":\"10001\",\"pool\":\"EXPERT\"}");

        assertThat(said(POST)).isEmpty();
        assertThat(said(ADMINS))
                .singleElement()
                .asString()
                .contains("<@7> was not there for match 10001, but could not be told in time, so it does not count.");
    }

    @Test
    void a_banned_player_reads_until_when_and_why_and_which_queue_they_lost() {
        var ban = "{\"player\":\"7\",\"admin\":\"1\",\"until\":1767227400000,\"reason\":\"rude\"%s}";

        stage.run(TellBanned.class, ban.formatted(",\"pools\":[\"EXPERT\"]"));
        stage.run(TellBanned.class, ban.formatted(""));

        assertThat(said(POST))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("An admin has banned you from queueing until <t:1767227400:f>"
                                        + " (<t:1767227400:R>): rude. You are out of the **Expert** combine queue. If"),
                        second -> assertThat(second).contains(": rude. If that looks wrong, ask an admin."));
    }

    @Test
    void one_whose_ban_has_ended_early_reads_that_too() {
        stage.run(TellUnbanned.class, "{\"player\":\"7\",\"admin\":\"1\"}");

        assertThat(said(POST)).singleElement().asString().contains("An admin has ended your ban. Use /queue whenever");
    }
}
