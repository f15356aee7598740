package gg.muster.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.metrics.Metric;
import gg.muster.party.Friends;
import gg.muster.testing.Lab;
import gg.muster.testing.MetricsBook;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventMetricsTest {
    private final MetricsBook book = new MetricsBook();
    private final EventMetrics metrics = new EventMetrics(book);
    private final JsonMapper json = Lab.shared().bean(JsonMapper.class);

    private Event event(String type, String data, int deliveries) throws IOException {
        return new Event("1-0", type, 1, Objects.requireNonNull(json.readValue(data, JsonNode.class)), deliveries);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "party.queued | {\"party\":\"K1\"}                | partyJoin",
                "party.left   | {\"party\":\"K1\"}                | partyLeave",
                "queue.left   | {\"player\":\"1\"}                | soloLeave",
                "match.formed | {\"match\":\"10001\"}             | queuePop",
            })
    void what_happens_where_friends_queue_together_is_counted(String type, String data, String name)
            throws IOException {
        metrics.taken(Friends.LEAGUE, event(type, data, 1));
        metrics.taken(Friends.LEAGUE, event(type, data, 2));
        metrics.taken(Lab.shared().combines(), event(type, data, 1));

        assertThat(book.of(Metric.PARTY_EVENTS)).containsExactly("parties " + name + " = [1.0]");
    }

    @Test
    void a_member_of_a_party_is_counted_with_the_party() throws IOException {
        metrics.taken(Friends.LEAGUE, event("queue.left", "{\"player\":\"1\",\"party\":\"K1\"}", 1));

        assertThat(book.of(Metric.PARTY_EVENTS)).isEmpty();
    }

    @Test
    void dodges_are_counted_by_pool_and_bans_by_what_they_are_for() throws IOException {
        var dodge = "{\"player\":\"1\",\"match\":\"10001\",\"pool\":\"EXPERT\",\"until\":%d}";
        metrics.taken(Lab.shared().combines(), event("player.dodged", dodge.formatted(2), 1));
        metrics.taken(Lab.shared().combines(), event("player.dodged", dodge.formatted(2), 2));
        metrics.taken(Lab.shared().combines(), event("player.dodged", dodge.formatted(1), 1));
        metrics.taken(Lab.shared().combines(), event("player.banned", "{\"player\":\"1\"}", 1));

        assertThat(book.of(Metric.DODGES)).containsExactly("combines EXPERT = [1.0, 1.0]");
        assertThat(book.of(Metric.BANS)).containsExactlyInAnyOrder("combines dodge = [1.0]", "combines admin = [1.0]");
    }

    @Test
    void a_match_that_ended_is_counted_by_its_outcome() throws IOException {
        metrics.taken(Lab.shared().combines(), event("match.ended", "{\"to\":\"CANCELLED\",\"why\":\"voted\"}", 1));

        assertThat(book.of(Metric.MATCHES_ENDED)).containsExactly("combines cancelled voted = [1.0]");
    }
}
