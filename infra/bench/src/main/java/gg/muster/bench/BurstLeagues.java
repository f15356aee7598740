package gg.muster.bench;

import gg.muster.audit.Finding;
import gg.muster.bench.BurstLeague.Opened;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All leagues of a burst together. */
record BurstLeagues(List<BurstLeague> all) {
    static BurstLeagues of(List<String> ids, BurstServers servers) {
        return new BurstLeagues(
                ids.stream().map(id -> new BurstLeague(id, servers.redis())).toList());
    }

    boolean areRefreshed() {
        return all.stream().allMatch(BurstLeague::isRefreshed);
    }

    void forgetRefresh() {
        all.forEach(BurstLeague::forgetRefresh);
    }

    /** All read the same database, where everybody is. */
    boolean know(int members) {
        return all.stream().allMatch(league -> league.profiles() >= members);
    }

    void forgetProfiles(BurstMembers members) {
        for (var league : all) {
            if (!members.ids(league.id()).isEmpty()) {
                league.forgetProfiles(members.ids(league.id()));
            }
        }
    }

    long joined() {
        return all.stream().mapToLong(BurstLeague::joined).sum();
    }

    boolean couldFormMore() {
        return all.stream().anyMatch(BurstLeague::couldFormMore);
    }

    List<Opened> opened() {
        return all.stream().flatMap(league -> league.opened().stream()).toList();
    }

    /** Who is not in exactly one place of all leagues, or in one that their own league knows nothing of. */
    List<String> misplaced(BurstMembers members) {
        Map<String, List<String>> places = new HashMap<>();
        for (var league : all) {
            league.places()
                    .forEach((player, theirs) -> places.computeIfAbsent(player, none -> new ArrayList<>())
                            .addAll(theirs));
        }
        return all.stream()
                .flatMap(league -> members.ids(league.id()).stream()
                        .filter(player -> !league.agrees(player, places.getOrDefault(player, List.of()))))
                .toList();
    }

    List<Finding> findings() {
        return all.stream().flatMap(league -> league.findings().stream()).toList();
    }
}
