package gg.muster.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisURI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisUrlsTest {
    @ParameterizedTest
    @ValueSource(strings = {"redis://h:1", "rediss://u:p@h:1/2", "redis://h:1?database=3", "redis://h:1?timeout=9s"})
    void one_redis_is_asked_with_a_timeout(String url) {
        var urls = RedisUrls.of(url);

        assertThat(urls.cluster()).isFalse();
        assertThat(urls.nodes()).containsExactly(RedisURI.create(url));
        assertThat(urls.nodes().getFirst().getTimeout()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void several_urls_are_a_cluster() {
        var urls = RedisUrls.of("redis://a:1, redis://b:2");

        assertThat(urls.cluster()).isTrue();
        assertThat(urls.nodes()).extracting(RedisURI::getHost).containsExactly("a", "b");
    }

    @Test
    void a_single_url_may_say_that_it_is_a_cluster() {
        var urls = RedisUrls.of("rediss://a:1?cluster=true");

        assertThat(urls.cluster()).isTrue();
        assertThat(urls.nodes()).singleElement().satisfies(node -> {
            assertThat(node.getHost()).isEqualTo("a");
            assertThat(node.isSsl()).isTrue();
        });
    }
}
