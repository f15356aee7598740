package gg.muster.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Something wrong in one place of a payload; {@code place} modulo as many as it has. */
record Mutation(int place, @Nullable Object by) {
    /** Stands for a value that is not there at all. */
    static final Object GONE = new Object();

    private static final List<@Nullable Object> ODD = new ArrayList<>();

    static {
        ODD.addAll(List.of(
                GONE, "", " ", "0", "-1", "null", "true", "\u0000", "\ud800", "\udc00x", "\u202e", "ﷺ", "🏳️‍🌈"));
        ODD.addAll(List.of(
                "1h".repeat(30_000), "9".repeat(5_000), "a".repeat(100_000), ":".repeat(999), "/a".repeat(9_999)));
        ODD.addAll(List.of(
                "@everyone <@1> <#2> `x` **y**",
                "{combines}:player:1",
                "../../results/",
                "%s %d {} ${x}",
                "' OR 1=1 --"));
        ODD.addAll(List.of(
                "10001",
                "10001/team:1",
                "10001/cancel",
                "10001/team:99999999999999999999",
                "1/0/name",
                "K1",
                "EXPERT"));
        ODD.addAll(List.of(0, -1, 1, 2, 3, 4, 5, 99, Integer.MAX_VALUE, Long.MIN_VALUE, 1.5, 1e308, true, false));
        ODD.addAll(List.of(
                List.of(), Map.of(), List.of(List.of()), Map.of("id", 5), List.of(Map.of("name", 1)), nested(60)));
        ODD.addAll(List.of("https://tracker.gg/valorant/match/", "https://tracker.gg/" + "x".repeat(5_000)));
        ODD.add(null);
    }

    private static Object nested(int deep) {
        return deep == 0 ? List.of() : Map.of("options", List.of(nested(deep - 1)), "component", List.of());
    }

    static Arbitrary<Mutation> any() {
        var values = Arbitraries.integers().between(0, ODD.size() - 1).map(ODD::get);
        return Combinators.combine(Arbitraries.integers().between(0, 200), values.injectNull(0))
                .as(Mutation::new);
    }

    /** The payload as JSON, with each of these made of it in turn. */
    static String written(Object payload, List<Mutation> mutations) {
        @Nullable Object mutated = payload;
        for (var mutation : mutations) {
            mutated = mutation.of(mutated);
        }
        return Json.write(mutated);
    }

    private @Nullable Object of(@Nullable Object payload) {
        var mutated = Json.replaced(payload, place % Json.size(payload), by);
        return mutated == GONE ? Map.of() : mutated;
    }
}
