package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What must be true of an opened match, whatever happened on the way. */
final class OneOfEach {
    private OneOfEach() {}

    /** One category with four rooms, one card, and every player told once. */
    static void assertFor(LocalTest local, List<String> members) {
        var match = matchField(local, members, "id");
        var pool = matchField(local, members, "pool");
        var all = local.driver.everything();
        var categories = all.list("channels").stream()
                .filter(channel -> channel.text("name").equals("Match–" + pool + "-" + match))
                .toList();
        assertThat(categories).as("categories").hasSize(1);
        assertThat(all.list("channels").stream()
                        .filter(channel -> channel.text("parent_id")
                                .equals(categories.getFirst().text("id")))
                        .map(channel -> channel.text("name")))
                .as("rooms")
                .containsExactlyInAnyOrder("match-chat-" + match, "Lobby", "Team A", "Team B");
        assertThat(all.list("messages").stream()
                        .filter(message -> message.text("embeds").contains(" combine " + match)))
                .as("cards")
                .hasSize(1);
        for (var member : members) {
            assertThat(all.list("dms").stream()
                            .filter(dm -> dm.text("member").equals(member))
                            .flatMap(dm -> dm.list("messages").stream()))
                    .as("messages to %s", member)
                    .hasSize(1);
        }
    }

    /** A field of the match that the first member is in; "null" while there is none. */
    static String matchField(LocalTest local, List<String> members, String field) {
        var match = local.redis.hget("{combines}:player:" + members.getFirst(), "match");
        return String.valueOf(local.redis.hget("{combines}:match:" + match, field));
    }
}
