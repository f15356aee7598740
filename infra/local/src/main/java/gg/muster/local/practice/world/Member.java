package gg.muster.local.practice.world;

import java.util.List;

/** Someone of the league: their profile, and how they stand in the guild. */
public record Member(
        String id,
        String name,
        String tier,
        String status,
        double mmr,
        boolean dmsOpen,
        boolean inGuild,
        List<String> roles) {
    public Member {
        roles = List.copyOf(roles);
    }

    public Member withDmsOpen(boolean open) {
        return new Member(id, name, tier, status, mmr, open, inGuild, roles);
    }

    public Member withInGuild(boolean present) {
        return new Member(id, name, tier, status, mmr, dmsOpen, present, roles);
    }

    public Member withRoles(List<String> others) {
        return new Member(id, name, tier, status, mmr, dmsOpen, inGuild, others);
    }
}
