package gg.muster.local.practice.world;

import gg.muster.local.practice.Roster;
import java.util.List;

/**
 * Somebody's account as one guild knows it.
 *
 * @param dmsOpen whether the bot may write to them; the same in every guild
 * @param inGuild whether they are there now, or were
 */
public record Member(Roster.Member person, boolean dmsOpen, String guildId, boolean inGuild, List<String> roles) {
    public Member {
        roles = List.copyOf(roles);
    }

    public String id() {
        return person.id();
    }

    public String name() {
        return person.name();
    }
}
