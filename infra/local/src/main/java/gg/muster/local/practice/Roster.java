package gg.muster.local.practice;

import java.util.List;
import java.util.OptionalDouble;

/** The people of the practice guilds as the league's database knows them. */
public interface Roster {
    /** Everyone, in the order in which they were created. */
    List<Member> all();

    /**
     * Adds {@code count} people; without an MMR each gets one that lies inside the tier.
     *
     * @throws IllegalArgumentException for a tier or status that the league does not have, naming those it has
     */
    List<Member> create(int count, String tier, String status, OptionalDouble mmr);

    /** One person; {@code id} is a Discord snowflake. Tier and status are empty for whom the database does not know. */
    record Member(String id, String name, String tier, String status, double mmr) {}
}
