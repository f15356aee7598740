package gg.muster.bench;

import gg.muster.servers.RealRedis;

/**
 * Where a league lies, and how it is reached.
 *
 * @param urls as {@code REDIS_URL} names it, or the cluster that it is a node of
 * @param league the league's name or file
 * @param ending what is over with the league
 */
record DepthNode(RealRedis server, String urls, String league, Runnable ending) {
    /** A server of the league's own. */
    static DepthNode alone(String league) {
        var server = RealRedis.start();
        return new DepthNode(server, server.url(), league, server::close);
    }
}
