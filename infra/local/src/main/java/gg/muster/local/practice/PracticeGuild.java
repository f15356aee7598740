package gg.muster.local.practice;

import java.util.List;

/**
 * One guild of the practice server.
 *
 * @param league the league that plays there; a driver call may name the guild so
 * @param panels whether its players join by the buttons of panels
 * @param rooms the open text channels that it begins with beside #general; commands are typed in the first of them
 * @param admin the text channel that only staff see
 * @param pools what its players are sorted into by a roster that its admins keep; none: there is no roster
 */
public record PracticeGuild(
        String id, String league, String name, boolean panels, List<String> rooms, String admin, List<String> pools) {
    public PracticeGuild {
        rooms = List.copyOf(rooms);
        pools = List.copyOf(pools);
        if (rooms.isEmpty()) {
            throw new IllegalArgumentException("guild " + name + " has no channel to type commands in");
        }
    }

    /** Without a roster. */
    public PracticeGuild(String id, String league, String name, boolean panels, List<String> rooms, String admin) {
        this(id, league, name, panels, rooms, admin, List.of());
    }

    /** A guild with #queue and #admin, in which a command joins. */
    public static PracticeGuild of(String id, String name) {
        return new PracticeGuild(id, name, name, false, List.of("queue"), "admin");
    }

    public String home() {
        return rooms.getFirst();
    }
}
