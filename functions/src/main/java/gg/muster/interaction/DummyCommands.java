package gg.muster.interaction;

import gg.muster.admin.Act;
import gg.muster.admin.Dummies;
import gg.muster.admin.RecordAdmin;
import gg.muster.message.AdminSentences;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;

/** {@code /queueadmin dummies}, where there are any. */
@Singleton
final class DummyCommands {
    private static final String ACTION = "dummies";
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,3}");

    private final Optional<Dummies> dummies;
    private final RecordAdmin record;

    DummyCommands(Optional<Dummies> dummies, RecordAdmin record) {
        this.dummies = dummies;
        this.record = record;
    }

    /** What the router is to know: nothing where there are none. */
    Map<String, Function<Caller, Reply>> routes() {
        return dummies.<Map<String, Function<Caller, Reply>>>map(
                        there -> Map.of("queueadmin " + ACTION, Admins.only(caller -> send(there, caller))))
                .orElseGet(Map::of);
    }

    private Reply send(Dummies there, Caller caller) {
        var typed = caller.interaction().option("n").orElse("");
        var count = count(typed);
        if (count.isEmpty()) {
            return Reply.ephemeral(AdminSentences.wrongCount(typed, Dummies.MOST));
        }
        return Tiers.one(caller)
                .map(pool -> send(there, caller, pool, count.getAsInt()))
                .orElseGet(() -> Tiers.unknown(caller));
    }

    private Reply send(Dummies there, Caller caller, String pool, int count) {
        var league = caller.league();
        var act = new Act(league, caller.player(), caller.request());
        if (record.record(act, ACTION, count + " for " + pool) == RecordAdmin.Code.RECORDED) {
            there.send(league, pool, count);
        }
        return Reply.ephemeral(
                AdminSentences.dummies(league, league.queueOf(pool).nameIn(pool) + " queue", count));
    }

    private static OptionalInt count(String typed) {
        if (!WHOLE.matcher(typed).matches()) {
            return OptionalInt.empty();
        }
        int count = Integer.parseInt(typed);
        return count >= 1 && count <= Dummies.MOST ? OptionalInt.of(count) : OptionalInt.empty();
    }
}
