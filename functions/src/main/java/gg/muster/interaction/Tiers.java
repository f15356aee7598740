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
        return one(caller, word(caller));
    }

    /** The pool that another option names. */
    static Optional<String> one(Caller caller, String option) {
        var tier = typed(caller, option);
        return pools(caller)
                .filter(pool -> tier.equalsIgnoreCase(pool.id()) || tier.equalsIgnoreCase(pool.name()))
                .map(Queue.Pool::id)
                .findFirst();
    }

    static Reply unknown(Caller caller) {
        return unknown(caller, word(caller));
    }

    static Reply unknown(Caller caller, String option) {
        return Reply.ephemeral(AdminSentences.unknownPool(
                option,
                typed(caller, option),
                pools(caller).map(Queue.Pool::name).toList()));
    }

    static String typed(Caller caller) {
        return typed(caller, word(caller));
    }

    static String typed(Caller caller, String option) {
        return caller.interaction().option(option).orElse("").strip();
    }

    private static String word(Caller caller) {
        return caller.league().poolWord();
    }

    private static Stream<Queue.Pool> pools(Caller caller) {
        return caller.league().queues().stream().flatMap(queue -> queue.pools().stream());
    }
}
