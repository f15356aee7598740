package gg.muster.local.practice.world;

import gg.muster.local.practice.Roster;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** People of a guild whom the league's database does not know: no tier, no status, no MMR. */
@Singleton
public final class Guests {
    private static final long FIRST_ID = 300_000_000_000_000_000L;
    private static final long BETWEEN_IDS = 6_151L << 22;
    private static final List<String> NAMES = List.of(
            "Aino", "Boris", "Celia", "Duc", "Elif", "Femi", "Gwen", "Hana", "Igor", "Jana", "Kamil", "Leila", "Milo",
            "Nora", "Otto", "Petra", "Rafael", "Selma", "Tariq", "Una", "Viktor", "Wim", "Yara", "Zeno");

    private final AtomicInteger invited = new AtomicInteger();

    /** As many as asked for whom nobody has met yet. */
    public List<Roster.Member> invite(int count) {
        int first = invited.getAndAdd(count);
        return IntStream.range(first, first + count).mapToObj(Guests::guest).toList();
    }

    private static Roster.Member guest(int number) {
        String name = NAMES.get(number % NAMES.size());
        int round = number / NAMES.size() + 1;
        return new Roster.Member(
                Long.toString(FIRST_ID + number * BETWEEN_IDS), round == 1 ? name : name + " " + round, "", "", 0);
    }
}
