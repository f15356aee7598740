package gg.muster.local.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** A league in a list. */
final class TestRoster implements Roster {
    private static final long FIRST_ID = 200_000_000_000_000_000L;
    private static final Set<String> TIERS = Set.of("PROSPECT", "MYTHIC");

    private final List<Member> members = new ArrayList<>();

    TestRoster() {
        create(3, "PROSPECT", "FREE_AGENT", OptionalDouble.empty());
    }

    @Override
    public synchronized List<Member> all() {
        return List.copyOf(members);
    }

    @Override
    public synchronized List<Member> create(int count, String tier, String status, OptionalDouble mmr) {
        if (!TIERS.contains(tier)) {
            throw new IllegalArgumentException("tier: must be one of " + TIERS + ", was " + tier);
        }
        int before = members.size();
        for (int i = before; i < before + count; i++) {
            members.add(new Member(Long.toString(FIRST_ID + i), "player-" + (i + 1), tier, status, mmr.orElse(100)));
        }
        return List.copyOf(members.subList(before, members.size()));
    }
}
