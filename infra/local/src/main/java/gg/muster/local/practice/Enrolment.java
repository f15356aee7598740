package gg.muster.local.practice;

import java.util.List;
import java.util.Map;

/** The rosters of the leagues whose admins keep one, as the application has them. */
public interface Enrolment {
    /** Puts people into a pool of the league that plays in the guild. */
    void enrol(PracticeGuild guild, String pool, List<Roster.Member> people);

    /** The pool of each player of that league, by their id. */
    Map<String, String> pools(PracticeGuild guild);
}
