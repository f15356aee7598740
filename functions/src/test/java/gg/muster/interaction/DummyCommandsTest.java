package gg.muster.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.RecordAdmin;
import gg.muster.discord.model.NewMessage;
import gg.muster.interaction.Interaction.Data;
import gg.muster.interaction.Interaction.Member;
import gg.muster.interaction.Interaction.Option;
import gg.muster.interaction.Interaction.User;
import gg.muster.testing.Lab;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DummyCommandsTest {
    private final Lab lab = Lab.shared();
    private final List<String> sent = new ArrayList<>();
    private final DummyCommands dummies = new DummyCommands(
            Optional.of((league, pool, count) -> sent.add(count + " to " + pool)), lab.bean(RecordAdmin.class));

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private String said(String permissions, String tier, String n) {
        var options = List.of(
                new Option("tier", JsonNode.createStringNode(tier), null),
                new Option("n", JsonNode.createStringNode(n), null));
        var data = new Data("queueadmin", List.of(new Option("dummies", null, options)), null, null, null);
        var member = new Member(new User("1", null), List.of(), permissions);
        var caller =
                new Caller(lab.combines(), "1", new Interaction("r1", 2, "t", "100", "5", null, member, null, data));
        var handler = Objects.requireNonNull(dummies.routes().get("queueadmin dummies"));
        return String.valueOf(
                ((NewMessage) Objects.requireNonNull(handler.apply(caller).data())).content());
    }

    @Test
    void they_are_sent_once_for_one_request_and_written_down() {
        assertThat(said("32", "expert", "12")).startsWith("12 dummies will join the Expert combine queue in a moment");
        said("32", "expert", "12");

        assertThat(sent).containsExactly("12 to EXPERT");
        assertThat(lab.state())
                .isEqualTo("{combines}:events = [admin.acted {action=dummies, admin=1, detail=12 for EXPERT}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "51", "-3", "ten", "", "1000"})
    void their_number_has_a_range(String n) {
        assertThat(said("32", "EXPERT", n)).isEqualTo("n: must be 1..50, was " + (n.isEmpty() ? "nothing" : n));

        assertThat(sent).isEmpty();
        assertThat(lab.wholeState()).isEmpty();
    }

    @Test
    void a_tier_that_is_not_there_gets_none() {
        assertThat(said("32", "LEGEND", "5")).startsWith("Nothing changed: there is no tier LEGEND.");
        assertThat(sent).isEmpty();
    }

    @Test
    void others_may_not_send_them() {
        assertThat(said("0", "EXPERT", "5")).startsWith("That is for the league's admins.");
        assertThat(sent).isEmpty();
    }

    @Test
    void without_any_there_is_no_route() {
        assertThat(new DummyCommands(Optional.empty(), lab.bean(RecordAdmin.class)).routes())
                .isEmpty();
    }
}
