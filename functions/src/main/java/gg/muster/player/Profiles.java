package gg.muster.player;

import gg.muster.league.Queue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From what the league's database says of its members to what the queue needs: pool and lane, or a refusal. */
final class Profiles {
    private final Queue queue;
    private final TierLines lines;
    private final RequiredGames required;

    Profiles(Queue queue, TierLines lines, RequiredGames required) {
        this.queue = queue;
        this.lines = lines;
        this.required = required;
    }

    Map<String, Profile> of(List<LeagueMember> members) {
        var profiles = new LinkedHashMap<String, Profile>();
        members.forEach(member -> profiles.put(member.discordId(), of(member)));
        return profiles;
    }

    /** As {@link #of(List)}, with those of {@code asked} that are no members; {@code now} in ms. */
    Map<String, Profile> of(List<LeagueMember> members, Collection<String> asked, long now) {
        var profiles = unknown(asked, now);
        profiles.putAll(of(members));
        return profiles;
    }

    /** Of those who are no members; {@code now} in ms. */
    static Map<String, Profile> unknown(Collection<String> players, long now) {
        var profiles = new LinkedHashMap<String, Profile>();
        players.forEach(player -> profiles.put(player, Profile.unknown(now)));
        return profiles;
    }

    private Profile of(LeagueMember member) {
        var status = member.leagueStatus();
        var lane = status == null ? null : queue.laneOf(status).orElse(null);
        if (lane == null) {
            return Profile.notEligible(status);
        }
        var laneId = required.playedBy(member) ? lane.doneId() : lane.id();
        var mmr = member.mmr();
        return mmr == null
                ? Profile.noMmr()
                : lines.tierOf(mmr).map(pool -> Profile.of(pool, laneId, mmr)).orElseGet(Profile::noMmr);
    }
}
