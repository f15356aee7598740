package gg.muster.interaction;

import gg.muster.league.Queue;
import gg.muster.message.AdminSentences;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The option of admin commands that names a pool, {@code tier} or whatever the league calls them: the id or name of a pool, in whatever case it was typed. */
final class Tiers {
    private static final String ALL = "all";

    private Tiers() {}

    /** The pools that are meant; empty when the league has no such pool. */
    static List<String> orAll(Caller caller) {
        return typed(caller).equalsIgnoreCase(ALL)
                ? pools(caller).map(Queue.Pool::id).toList()
                : one(caller).stream().toList();
    }

    static Optional<String> one(Caller caller) {
        var tier = typed(caller);
        return pools(caller)
                .filter(pool -> tier.equalsIgnoreCase(pool.id()) || tier.equalsIgnoreCase(pool.name()))
                .map(Queue.Pool::id)
                .findFirst();
    }

    static Reply unknown(Caller caller) {
        return Reply.ephemeral(AdminSentences.unknownPool(
                word(caller), typed(caller), pools(caller).map(Queue.Pool::name).toList()));
    }

    static String typed(Caller caller) {
        return caller.interaction().option(word(caller)).orElse("").strip();
    }

    private static String word(Caller caller) {
        return caller.league().poolWord();
    }

    private static Stream<Queue.Pool> pools(Caller caller) {
        return caller.league().queues().stream().flatMap(queue -> queue.pools().stream());
    }
}
