package gg.muster.redis;

import io.lettuce.core.RedisURI;
import java.util.Arrays;
import java.util.List;

/** Where Redis is, as REDIS_URL says: one server, or a cluster by some of its nodes. */
public record RedisUrls(List<RedisURI> nodes, boolean cluster) {
    /** Several URLs are a cluster, and one that ends in {@code ?cluster=true}. */
    public static RedisUrls of(String urls) {
        var nodes = Arrays.stream(urls.split(",", -1))
                .map(String::strip)
                .map(RedisUrls::node)
                .toList();
        return new RedisUrls(nodes, nodes.size() > 1 || urls.contains("cluster=true"));
    }

    private static RedisURI node(String url) {
        var uri = RedisURI.create(url);
        uri.setTimeout(RedisLink.TIMEOUT);
        return uri;
    }
}
