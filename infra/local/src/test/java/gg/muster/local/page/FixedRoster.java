package gg.muster.local.page;

import gg.muster.local.practice.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A roster in memory. */
final class FixedRoster implements Roster {
    private final List<Member> members = new ArrayList<>();

    FixedRoster with(String tier, String status, String... names) {
        for (String name : names) {
            members.add(new Member(nextId(), name, tier, status, 1200));
        }
        return this;
    }

    String idOf(String name) {
        return members.stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Override
    public synchronized List<Member> all() {
        return List.copyOf(members);
    }

    @Override
    public synchronized List<Member> create(int count, String tier, String status, OptionalDouble mmr) {
        var added = new ArrayList<Member>();
        for (int i = 0; i < count; i++) {
            added.add(new Member(nextId(), "Newcomer " + (members.size() + i + 1), tier, status, mmr.orElse(1200)));
            members.add(added.getLast());
        }
        return added;
    }

    private String nextId() {
        return String.valueOf(200_000_000_000_000_000L + members.size());
    }
}
