package gg.muster.outbox.effect;

import gg.muster.discord.Discord;
import gg.muster.league.League;
import gg.muster.league.Queue.Rooms;
import gg.muster.match.KeepMatch;
import gg.muster.match.Match;
import jakarta.inject.Singleton;

/** Writes down which rooms a match has, and names them. */
@Singleton
public final class RoomBook {
    /** Stands for the match's id. */
    public static final String MATCH = "{match}";

    private final Discord discord;
    private final KeepMatch facts;

    RoomBook(Discord discord, KeepMatch facts) {
        this.discord = discord;
        this.facts = facts;
    }

    /**
     * Keeps the id of a room that was just made.
     *
     * @throws MatchOver when the match ended meanwhile; the room is gone again
     */
    String keep(League league, Match match, String fact, String id) {
        if (facts.keep(league.id(), match.id(), fact, id) == KeepMatch.Code.GONE) {
            discord.deleteChannel(id, reason(league, match));
            throw new MatchOver(match.id());
        }
        return id;
    }

    static String name(Match match, String template) {
        return template(match.settings().rooms(), template)
                .replace("{pool}", match.pool())
                .replace(MATCH, match.id());
    }

    /** Among the rooms of other matches a name needs the match's id. */
    public static String template(Rooms rooms, String template) {
        return rooms.shared() && !template.contains(MATCH) ? template + " " + MATCH : template;
    }

    /** For the guild's audit log. */
    static String reason(League league, Match match) {
        return "Match " + match.id() + " of " + league.name();
    }
}
