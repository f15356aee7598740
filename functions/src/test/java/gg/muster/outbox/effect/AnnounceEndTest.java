package gg.muster.outbox.effect;

import static gg.muster.testing.MisbehavingServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.testing.EffectStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnnounceEndTest {
    @RegisterExtension
    private final EffectStage stage = new EffectStage();

    @Test
    void a_match_that_ended_before_it_had_teams_or_a_card_is_told_of_directly() {
        stage.lab().inSeason().checkingIn("10001", "", "7", "8").match("10001", "CANCELLED");
        stage.lab().redis().hdel("{combines}:match:10001", "teams", "kept:room.chat");
        stage.discord().on("POST /users/@me/channels", ok("{\"id\":\"55\",\"type\":1}"));
        stage.discord().on("POST /channels/55/messages", ok("{\"id\":\"5\",\"channel_id\":\"55\"}"));

        stage.run(AnnounceEnd.class, "{\"match\":\"10001\",\"why\":\"expired\"}");

        assertThat(stage.discord().seen("POST /channels/55/messages")).hasSize(2);
    }
}
